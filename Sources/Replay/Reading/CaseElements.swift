/// The elements of an array, each with its path. Paths are made as elements are asked for, because
/// an array may have millions of them.
struct CaseElements: RandomAccessCollection {
    let values: [JSONValue]
    let path: CasePath

    var startIndex: Int { 0 }
    var endIndex: Int { values.count }

    subscript(place: Int) -> CaseValue {
        CaseValue(value: values[place], path: .element(path, place))
    }
}
