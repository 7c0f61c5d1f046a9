import CPNG

/// A chunk of a PNG file: its type of four letters and its data.
struct PNGChunk: Sendable, Hashable {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    let type: String
    let data: [UInt8]

    /// The chunks of a file that libpng wrote.
    static func all(of file: [UInt8]) -> [PNGChunk] {
        var chunks: [PNGChunk] = []
        var place = signature.count
        while place + 12 <= file.count {
            let length = file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            let data = place + 8..<place + 8 + length
            chunks.append(
                PNGChunk(
                    type: String(decoding: file[place + 4..<place + 8], as: UTF8.self),
                    data: Array(file[data])))
            place = data.upperBound + 4
        }
        return chunks
    }

    /// Length, type, data and the checksum of type and data.
    var bytes: [UInt8] {
        let checked = Array(type.utf8) + data
        let checksum = checked.withUnsafeBufferPointer { cpng_crc($0.baseAddress, $0.count) }
        return UInt32(data.count).bigEndianBytes + checked + checksum.bigEndianBytes
    }
}

extension FixedWidthInteger {
    /// The first byte weighs most, as everywhere in PNG.
    var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}
