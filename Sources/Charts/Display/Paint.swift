/// What a colour is for; the theme gives the value.
public enum Paint: Sendable, Hashable {
    case background
    case text
    case mutedText
    case axis
    case grid
    case reference
    /// Neutral grey of series without a slot.
    case ghost
    /// The colour of a series slot.
    case series(Int)
    /// A light, opaque tint of a series slot's colour.
    case seriesFill(Int)
    case ghostFill
    /// A step of an order, from light to dark.
    case ramp(Int)
    /// A light, opaque tint of a step's colour.
    case rampFill(Int)
    case maskDark
    case maskLight
    /// Of lines over a field of colours, whose middle is nearly the background; in a page fields have the colours of
    /// the light theme, whatever the page has.
    case overField
    case fixed(Color)
}
