import Experiments
import Foundation
import Testing

@testable import Report

@Suite struct SafetensorsFileTests {
    /// The header as JSON, and the numbers behind it.
    private func parts(_ set: TensorSet) throws -> (header: [String: Any], numbers: [UInt8]) {
        let bytes = try SafetensorsFile(set).bytes
        let count = bytes.prefix(8).enumerated().reduce(0) {
            $0 + Int($1.element) << (8 * $1.offset)
        }
        #expect(count % 8 == 0)
        let header = try JSONSerialization.jsonObject(with: Data(bytes[8..<8 + count]))
        return (try #require(header as? [String: Any]), Array(bytes[(8 + count)...]))
    }

    @Test func theHeaderSaysWhereNumbersStand() throws {
        let set = TensorSet(
            tensors: [
                TensorSet.Tensor(name: "b/weights", shape: [1, 2], values: .single([1, -2])),
                TensorSet.Tensor(name: "a", shape: [1], values: .double([0.1])),
                TensorSet.Tensor(name: "empty", shape: [0], values: .single([])),
            ], notes: ["train": "regplot train --method \"l2\""])
        let (header, numbers) = try parts(set)
        #expect(numbers.count == 16)
        #expect(numbers.prefix(8) == [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0])
        #expect(numbers.suffix(8) == [0x9a, 0x99, 0x99, 0x99, 0x99, 0x99, 0xb9, 0x3f])
        for (name, dtype, shape, offsets) in [
            ("b/weights", "F32", [1, 2], [0, 8]), ("a", "F64", [1], [8, 16]),
            ("empty", "F32", [0], [16, 16]),
        ] {
            let entry = try #require(header[name] as? [String: Any])
            #expect(entry["dtype"] as? String == dtype)
            #expect(entry["shape"] as? [Int] == shape)
            #expect(entry["data_offsets"] as? [Int] == offsets)
        }
        #expect(
            header["__metadata__"] as? [String: String] == [
                "train": "regplot train --method \"l2\""
            ])
        #expect(header.count == 4)
    }

    /// A file of no networks, as where all seeds diverged, is one all the same.
    @Test func nothingIsAFile() throws {
        let bytes = try SafetensorsFile(TensorSet(tensors: [], notes: [:])).bytes
        #expect(bytes == [8, 0, 0, 0, 0, 0, 0, 0] + Array("{}      ".utf8))
    }
}
