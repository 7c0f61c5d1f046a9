import Testing

@testable import Replay

/// A key or a place in an array.
enum PathStep: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    case place(Int)

    init(stringLiteral value: String) { self = .key(value) }
    init(integerLiteral value: Int) { self = .place(value) }
}

extension JSONValue {
    /// The member of an object, or nil.
    subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    var array: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    var keys: [String] {
        guard case .object(let members) = self else { return [] }
        return members.map(\.key)
    }

    /// The same value with another one at a path: added where there was none, removed where the
    /// new one is nil.
    func setting(_ path: some Collection<PathStep>, to new: JSONValue?) throws -> JSONValue? {
        guard let step = path.first else { return new }
        switch (self, step) {
        case (.object(var members), .key(let key)):
            let place = members.firstIndex { $0.key == key }
            let inner = place.map { members[$0].value } ?? .object([])
            let value = try inner.setting(path.dropFirst(), to: new)
            if let place { members.remove(at: place) }
            if let value {
                members.insert(.init(key: key, value: value), at: place ?? members.count)
            }
            return .object(members)
        case (.array(var elements), .place(let place)):
            let inner = place < elements.count ? elements[place] : .object([])
            let value = try inner.setting(path.dropFirst(), to: new)
            if place < elements.count { elements.remove(at: place) }
            if let value { elements.insert(value, at: place) }
            return .array(elements)
        default:
            Issue.record("nothing at \(step)")
            return self
        }
    }
}
