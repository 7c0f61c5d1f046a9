public import Base
import Charts
public import Methods

extension Method {
    /// Its name and its place in charts.
    public var look: MethodLook {
        guard let look = MethodLook.all[self] else {
            preconditionFailure("nothing says what \(id) looks like")
        }
        return look
    }

    public var name: Localized { look.name }
    /// Short name for panels and legends.
    public var label: Localized { look.label }
    /// Colour, dash and marker, the same in every figure.
    var slot: Int { look.slot }

    /// The method as a chart's series.
    func series(_ language: Language) -> Series {
        Series(name: RichText(label[language]), slot: slot)
    }
}
