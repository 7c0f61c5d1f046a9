/// What a page wrote, a number for each `LabSetting`, read within bounds.
struct LabNumbers {
    /// In the order of the settings.
    private let values: [Double]

    init(_ values: [Double]) { self.values = values }

    subscript(setting: LabSetting) -> Double { values[setting.rawValue] }

    /// - Throws: the setting, where its number lies outside.
    func number(
        _ setting: LabSetting, in range: ClosedRange<Double>
    ) throws(LabRefusal) -> Double {
        // No number is in no range.
        guard range.contains(self[setting]) else { throw LabRefusal(setting: setting) }
        return self[setting]
    }

    /// A whole number; as `Double`, which is larger than `Int` in a page.
    /// - Throws: the setting, where its number lies outside, or is not whole.
    func whole(
        _ setting: LabSetting, upTo most: Double
    ) throws(LabRefusal) -> Double {
        let value = try number(setting, in: 0...most)
        guard value == value.rounded(.towardZero) else { throw LabRefusal(setting: setting) }
        return value
    }

    /// - Throws: the setting, where its number lies outside, or is not whole.
    func whole(_ setting: LabSetting, in range: ClosedRange<Int>) throws(LabRefusal) -> Int {
        let value = Int(try whole(setting, upTo: Double(range.upperBound)))
        guard range.contains(value) else { throw LabRefusal(setting: setting) }
        return value
    }

    /// The element at the place that a setting names.
    /// - Throws: the setting, where there is none.
    func choice<Element>(
        _ setting: LabSetting, of elements: [Element]
    ) throws(LabRefusal) -> Element {
        elements[try whole(setting, in: 0...elements.count - 1)]
    }
}
