/// What a method needs of a network and its data.
public enum Need: Sendable, Hashable {
    /// Plain gradient descent: a proximal step of Adam would need a rate of its own for every number.
    case gradientDescent
    /// Rows beside those that are learnt, of the same kind. Where all the rows there are are learnt, such
    /// as the four points of exclusive or, changed copies of them stand for nothing else.
    case heldOutRows
    /// Rows that decide when training stops.
    case validationRows
}
