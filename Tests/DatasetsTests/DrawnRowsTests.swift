import Datasets
import Generators
import Neural
import Testing

/// Rows that a formula draws, as many as are wanted.
@Suite struct DrawnRowsTests {
    @Test(arguments: [Dataset.noisyXOR, Dataset(.moons), Dataset(.sine)])
    func moreRowsAreOfTheSameKind(dataset: Dataset) throws {
        let draw = try #require(dataset.drawn)
        let (few, many) = (draw(15, 3), draw(60, 3))
        #expect(few.training.rows == 15 && many.training.rows == 60)
        #expect(many.validation?.rows == 60 && many.heldOut?.rows == dataset.heldOutRows)
        #expect(draw(dataset.trainingRows, 3) == dataset.data(seed: 3))
        if many.scaling == nil {
            #expect(Array(many.training.inputs.prefix(30)) == few.training.inputs)
            #expect(many.heldOut == few.heldOut)
        }
    }

    /// Tables have no more rows than they have, and nobody knows what is best for them.
    @Test func tablesHaveNone() throws {
        let table = try #require(DatasetCatalog.all.first { $0.id == "wdbc" }).dataset
        #expect(table.drawn == nil && table.expected == nil)
    }
}
