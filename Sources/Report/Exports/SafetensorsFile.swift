import Experiments
import Foundation

/// Arrays of numbers by name (https://huggingface.co/docs/safetensors): the count of bytes of a header, the header as JSON,
/// which says what stands where, and all numbers one after the other, lowest bytes first.
struct SafetensorsFile {
    let bytes: [UInt8]

    /// Numbers begin at a multiple of so many bytes; the header is filled up with blanks.
    private static let alignment = 8

    /// - Throws: what the encoder throws of a name that cannot be told in JSON.
    init(_ set: TensorSet) throws {
        var header: [String: Entry] = set.notes.isEmpty ? [:] : ["__metadata__": .notes(set.notes)]
        var end = 0
        for tensor in set.tensors {
            let start = end
            end += tensor.values.byteCount
            header[tensor.name] = .tensor(
                dtype: tensor.values.dtype, shape: tensor.shape, offsets: start..<end)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var text = Array(try encoder.encode(header))
        while text.count % Self.alignment != 0 { text.append(UInt8(ascii: " ")) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(MemoryLayout<UInt64>.size + text.count + end)
        bytes.append(littleEndian: UInt64(text.count))
        bytes += text
        for tensor in set.tensors { tensor.values.append(to: &bytes) }
        self.bytes = bytes
    }

    /// What the header says under a name.
    private enum Entry: Encodable {
        case notes([String: String])
        case tensor(dtype: String, shape: [Int], offsets: Range<Int>)

        enum CodingKeys: String, CodingKey {
            case dtype, shape
            case offsets = "data_offsets"
        }

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .notes(let notes): try notes.encode(to: encoder)
            case .tensor(let dtype, let shape, let offsets):
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(dtype, forKey: .dtype)
                try container.encode(shape, forKey: .shape)
                try container.encode(
                    [offsets.lowerBound, offsets.upperBound], forKey: .offsets)
            }
        }
    }
}

extension TensorValues {
    fileprivate var dtype: String {
        switch self {
        case .single: "F32"
        case .double: "F64"
        }
    }

    fileprivate var byteCount: Int {
        switch self {
        case .single(let values): values.count * MemoryLayout<Float>.size
        case .double(let values): values.count * MemoryLayout<Double>.size
        }
    }

    fileprivate func append(to bytes: inout [UInt8]) {
        switch self {
        case .single(let values):
            for value in values { bytes.append(littleEndian: value.bitPattern) }
        case .double(let values):
            for value in values { bytes.append(littleEndian: value.bitPattern) }
        }
    }
}
