import Base
import Experiments
import Methods

/// What the list of methods says of one beside its name, all of it from the catalogue.
struct ListedMethod: Encodable {
    /// The values among which a strength is chosen, weakest first. One of the three kinds is given.
    struct Grid: Encodable {
        var values: [Double]?
        var sharesOfEpochs: [Double]?
        var batches: Batches?
    }

    /// Sizes of batches: all rows divided by `parts`, or the network's own batch by `factors`.
    struct Batches: Encodable {
        let parts: [Int]
        let factors: [Double]
    }

    /// The key of its strength, which is an option of `regplot train`.
    let strength: String?
    let grid: Grid?
    /// What it needs of a network and its data.
    let needs: [String]
    /// The same in words.
    let lines: [String]

    enum CodingKeys: CodingKey {
        case strength, grid, needs
    }

    /// - Parameter words: of messages.
    init(_ method: Method, _ words: Words) {
        strength = method.strength?.key
        grid = method.strength?.grid.map { grid in
            switch grid.unit {
            case .values: Grid(values: grid.numbers)
            case .epochs: Grid(sharesOfEpochs: grid.numbers)
            case .batches:
                Grid(batches: Batches(parts: grid.parts, factors: grid.numbers))
            }
        }
        needs = method.needs.names
        lines = [method.gridPhrase, method.needsPhrase].compactMap { $0.map { words.text($0) } }
    }
}
