/// The chunks of a PNG file.
struct PNGChunks {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private(set) var chunks: [(name: String, data: [UInt8])] = []

    /// Nil if the bytes are not a chain of chunks from header to end.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: PNGChunks.signature) else { return nil }
        var index = 8
        while index + 12 <= bytes.count {
            let length = PNGChunks.number(bytes[index..<(index + 4)])
            guard index + 12 + length <= bytes.count else { return nil }
            let name = String(decoding: bytes[(index + 4)..<(index + 8)], as: UTF8.self)
            chunks.append((name, Array(bytes[(index + 8)..<(index + 8 + length)])))
            index += 12 + length
        }
        guard index == bytes.count, chunks.first?.name == "IHDR", chunks.last?.name == "IEND"
        else { return nil }
    }

    subscript(name: String) -> [UInt8]? {
        chunks.first { $0.name == name }?.data
    }

    var width: Int { PNGChunks.number(self["IHDR"]![0..<4]) }
    var height: Int { PNGChunks.number(self["IHDR"]![4..<8]) }
    /// 2: red, green, blue; 3: palette; 6: with alpha.
    var colorType: UInt8 { self["IHDR"]![9] }

    /// Texts by keyword, from tEXt and from uncompressed iTXt chunks.
    var texts: [String: String] {
        var result: [String: String] = [:]
        for chunk in chunks where chunk.name == "tEXt" || chunk.name == "iTXt" {
            let parts = chunk.data.split(
                separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
            var text = parts[1]
            if chunk.name == "iTXt" {
                // Compression flag and method, language tag, translated keyword.
                text =
                    text.dropFirst(2).split(
                        separator: 0, maxSplits: 2, omittingEmptySubsequences: false)[2]
            }
            result[String(decoding: parts[0], as: UTF8.self)] = String(
                decoding: text, as: UTF8.self)
        }
        return result
    }

    static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
