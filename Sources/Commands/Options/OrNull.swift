/// A setting that may be off: encoded as null then, instead of being left out.
@propertyWrapper
struct OrNull<Setting: Encodable & Sendable>: Encodable, Sendable {
    var wrappedValue: Setting?

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}
