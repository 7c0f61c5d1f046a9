import Experiments
import Testing

@testable import Report

@Suite struct EventFileTests {
    /// The bytes that TensorBoard's own RecordWriter and protocol buffers made of the same.
    @Test func theBytesAreThoseOfTensorBoard() {
        let file = EventFile([
            CurveStep(
                epoch: 300,
                values: [
                    CurveStep.Value(tag: "loss/training", value: 0.1),
                    CurveStep.Value(tag: "a", value: -1),
                ])
        ])
        let expected = """
            0f 00 00 00 00 00 00 00 6d 53 2b 09 1a 0d 62 72 61 69 6e 2e 45 76 65 6e 74 3a 32 fc 98 51 29
            2e 00 00 00 00 00 00 00 c5 cb 57 fa 09 00 00 00 00 00 c0 72 40 10 ac 02 2a 20 0a 14 0a 0d 6c 6f
            73 73 2f 74 72 61 69 6e 69 6e 67 15 cd cc cc 3d 0a 08 0a 01 61 15 00 00 80 bf bf 04 7b 06
            """.split { " \n".contains($0) }.compactMap { UInt8($0, radix: 16) }
        // They leave out a time of 0, which is written here: nine bytes more, with other sums.
        #expect(file.bytes.suffix(62) == expected.suffix(62))
        #expect(
            file.bytes.prefix(file.bytes.count - 62)
                == EventFile.record([9, 0, 0, 0, 0, 0, 0, 0, 0] + expected[12..<27])[...])
        #expect(EventFile.record(Array(expected[12..<27])) == Array(expected.prefix(31)))
    }

    @Test func theNameIsOneThatTensorBoardLooksFor() {
        #expect(EventFile.name.contains("tfevents"))
    }
}
