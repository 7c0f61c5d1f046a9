/// Something that reads what users type or put in files.
protocol FuzzTarget: SendableMetatype {
    /// The name of the target, of its folder in `corpora` and of its file in `dictionaries`.
    static var name: String { get }

    /// Reads one input to the end. Whatever is wrong with the input must be refused by an error that
    /// passes `checkRefusal`; a trap is a finding.
    static func run(_ bytes: [UInt8])
}
