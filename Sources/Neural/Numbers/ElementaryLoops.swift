/// Elementary functions of many numbers, one after another.
///
/// Each in a loop of its own, which the compiler makes of one piece: where the choice of a function stands about the
/// loops, all functions come to stand in it, and it gives up and calls them number by number.
extension VectorView {
    /// The first numbers become 1 / (1 + e⁻ˣ) of others.
    @specialized(where Value == SIMD8<Float>)
    @specialized(where Value == Wide)
    @specialized(where Value == Float)
    @specialized(where Value == Double)
    func updateToSigmoid(of x: VectorView, count: Int) {
        for k in 0..<count { self[k] = Value.sigmoid(x[k]) }
    }

    /// The first numbers become the hyperbolic tangent of others.
    @specialized(where Value == SIMD8<Float>)
    @specialized(where Value == Wide)
    @specialized(where Value == Float)
    @specialized(where Value == Double)
    func updateToTanh(of x: VectorView, count: Int) {
        for k in 0..<count { self[k] = Value.tanh(x[k]) }
    }
}
