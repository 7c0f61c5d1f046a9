import Neural
import Testing

@testable import Datasets

@Suite struct CarriedTablesTests {
    @Test func digitsAreTenClassesOfPictures() throws {
        let digits = Dataset.digits
        #expect(digits.classes == (0...9).map { "\($0)" })
        #expect(digits.inputs.count == 64 && digits.loss == .crossEntropy && digits.outputs == 10)
        #expect(digits.trainingRows + digits.validationRows + digits.heldOutRows == 1797)
        let data = digits.data(seed: 0)
        #expect(data.training.inputs.allSatisfy { (0...1).contains($0) })
        #expect(data.training.inputs.contains(1))
        #expect(Set(data.training.targets).count == 10)
        #expect(digits.citation != nil)
    }

    /// Seeds that choose and seeds that are reported are judged by the same pictures.
    @Test func heldOutPicturesAreTheSameForEverySeed() {
        let (one, other) = (Dataset.digits.data(seed: 0), Dataset.digits.data(seed: 1 << 62))
        #expect(one.heldOut == other.heldOut && one.heldOut?.rows == 1078)
        #expect(one.training != other.training && one.validation != other.validation)
    }

    @Test func patientsHaveThirtyMeasurements() {
        let wdbc = Dataset.wdbc
        #expect(wdbc.classes == ["benign", "malignant"])
        #expect(wdbc.inputs.count == 30 && wdbc.inputs[0] == "radius (mean)")
        #expect(wdbc.trainingRows + wdbc.validationRows + wdbc.heldOutRows == 569)
        #expect(wdbc.loss == .binaryCrossEntropy && wdbc.outputs == 1)
    }

    /// Lists know of a table all but its numbers.
    @Test func outlinesAreThoseOfTheTables() {
        for entry in DatasetCatalog.all {
            let (dataset, outline) = (entry.dataset, entry.outline)
            #expect(outline.id == dataset.id && outline.inputs == dataset.inputs)
            #expect(outline.target == dataset.target && outline.picture == dataset.picture)
            #expect(outline.trainingRows == dataset.trainingRows)
            #expect(outline.validationRows == dataset.validationRows)
            #expect(outline.heldOutRows == dataset.heldOutRows)
            let (one, other) = (outline.data(seed: 3), dataset.data(seed: 3))
            #expect(one.training.targets == other.training.targets)
        }
    }

    @Test func everyEntryHasItsRows() {
        for entry in DatasetCatalog.trainable {
            let dataset = entry.dataset
            #expect(dataset.id == entry.id)
            let data = dataset.data(seed: 7)
            #expect(data.training.rows == dataset.trainingRows)
            #expect(data.training.features == dataset.inputs.count)
            #expect(data.heldOut?.rows ?? 0 == dataset.heldOutRows)
            #expect(dataset.data(seed: 7) == data)
        }
    }
}
