/// Letters behind numbers that stand for thousands and more.
enum Multiples {
    static func factor(_ suffix: String) -> Double? {
        suffix.isEmpty ? 1 : Vocabulary.multiples[suffix]
    }
}
