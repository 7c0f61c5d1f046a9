/// Where a value stands in a case, as in `network[2].weight[0]`.
indirect enum CasePath: Sendable, CustomStringConvertible {
    case root
    case member(CasePath, String)
    case element(CasePath, Int)

    var description: String {
        switch self {
        case .root: "case"
        case .member(.root, let key): key
        case .member(let parent, let key): "\(parent).\(key)"
        case .element(let parent, let place): "\(parent)[\(place)]"
        }
    }
}
