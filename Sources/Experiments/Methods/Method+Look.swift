public import Base
import Charts
public import Methods

extension Method {
    public var name: Phrase { Phrase("method-\(id).name") }
    /// Short name for panels and legends.
    public var label: Phrase { Phrase("method-\(id).label") }

    /// Colour, dash and marker, the same in every figure: its place in the catalogue.
    /// - Precondition: the catalogue has it.
    var slot: Int {
        guard let slot = MethodCatalog.all.firstIndex(of: self) else {
            preconditionFailure("the catalogue has no method \(id)")
        }
        return slot
    }

    /// What a caption says of its strength on a network; nil where it says nothing.
    func caption(on net: Net) -> Phrase? { MethodCaptions.all[self].flatMap { $0(net) } }

    /// The method as a chart's series.
    func series(_ words: Words) -> Series { Series(name: words(label), slot: slot) }
}
