import Base
import Experiments
import Foundation

extension FrameData {
    /// As JSON with the words of one language, safe inside an element of a page: no `<` is left.
    /// Numbers keep four digits unless they are exact; what is not finite is null.
    func json(_ words: Words) -> String {
        var text = ""
        write(words, to: &text)
        return text
    }

    private func write(_ words: Words, to text: inout String) {
        switch self {
        case .number(let value): text += FrameData.short(value)
        case .numbers(let values):
            text += "[" + values.map(FrameData.short).joined(separator: ",") + "]"
        case .exact(let value): text += value.isFinite ? FrameData.digits(value) : "null"
        case .truth(let value): text += value ? "true" : "false"
        case .nothing: text += "null"
        case .text(let value): text += FrameData.quoted(words.text(value))
        case .levels(let values):
            let levels = FrameData.fifteenths(values)
            text += FrameData.base64(
                stride(from: 0, to: levels.count - 1, by: 2).map {
                    levels[$0] << 4 | levels[$0 + 1]
                })
        case .list(let items):
            text += "["
            for (place, item) in items.enumerated() {
                if place > 0 { text += "," }
                item.write(words, to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (place, member) in members.enumerated() {
                if place > 0 { text += "," }
                text += FrameData.quoted(member.name) + ":"
                member.value.write(words, to: &text)
            }
            text += "}"
        }
    }

    /// Shares of one in fifteenths; one half where there is none.
    private static func fifteenths(_ shares: [Double]) -> [UInt8] {
        shares.map { UInt8(max(0, min($0.isNaN ? 0.5 : $0, 1)) * 15 + 0.5) }
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        "\"\(Data(bytes).base64EncodedString())\""
    }

    /// Four significant digits.
    private static func short(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        if value == value.rounded(), value.magnitude < 1e6 { return String(Int(value)) }
        return String(format: "%.4g", value)
    }

    private static func quoted(_ text: String) -> String {
        let (quote, escape) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
        var bytes = [quote]
        bytes.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            switch byte {
            case quote, escape:
                bytes.append(escape)
                bytes.append(byte)
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0..<UInt8(ascii: " "):
                bytes += (byte < 16 ? "\\u000" : "\\u00").utf8
                bytes += String(byte, radix: 16).utf8
            case 0xA8...0xA9 where bytes.suffix(2) == [0xE2, 0x80]:
                // U+2028 and U+2029, ends of lines that old scripts may not have in a text.
                bytes.removeLast(2)
                bytes += (byte == 0xA8 ? "\\u2028" : "\\u2029").utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(quote)
        return String(decoding: bytes, as: UTF8.self)
    }
}
