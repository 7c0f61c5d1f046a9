/// What a page wrote, a number for each `LabSetting`, read within bounds.
struct LabNumbers {
    /// In the order of the settings.
    private let values: [Double]

    init(_ values: [Double]) { self.values = values }

    subscript(setting: LabSetting) -> Double { values[setting.rawValue] }

    /// The number of a setting that has a range.
    /// - Parameter most: the largest one, where not all of the range can be had.
    /// - Throws: the setting, where its number lies outside, or is not whole and has to be.
    func number(
        _ setting: LabSetting, upTo most: Double = .infinity
    ) throws(LabRefusal) -> Double {
        guard setting.range?.contains(self[setting]) == true, self[setting] <= most else {
            throw LabRefusal(setting: setting)
        }
        return self[setting]
    }

    /// The same of whole numbers.
    func whole(_ setting: LabSetting, upTo most: Int = .max) throws(LabRefusal) -> Int {
        Int(try number(setting, upTo: Double(most)))
    }

    /// The element at the place that a setting names.
    /// - Throws: the setting, where there is none.
    func choice<Element>(
        _ setting: LabSetting, of elements: [Element]
    ) throws(LabRefusal) -> Element {
        let range = LabRange.whole(0...elements.count - 1)
        guard range.contains(self[setting]) else { throw LabRefusal(setting: setting) }
        return elements[Int(self[setting])]
    }
}
