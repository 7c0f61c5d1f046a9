import Base
import Experiments
import Foundation
import TestSupport
import Testing

@testable import Report

@Suite struct FrameDataJSONTests {
    private func parsed(_ data: FrameData, _ language: Words = .en) throws -> NSDictionary {
        let json = Data(data.json(language).utf8)
        return try #require(try JSONSerialization.jsonObject(with: json) as? NSDictionary)
    }

    @Test func keepsNumbersWordsAndOrder() throws {
        let data = FrameData.object([
            ("one", .number(0.123456)), ("many", .numbers([1, -2.5e-7, 3e9, .nan, .infinity])),
            ("word", .text(.phrase("section.dropout"))),
            ("list", .list([.number(1), .object([])])),
        ])
        #expect(
            data.json(.zh)
                == #"{"one":0.1235,"many":[1,-2.5e-07,3e+09,null,null],"word":"随机失活","list":[1,{}]}"#
        )
        #expect(try parsed(data)["word"] as? String == "Dropout")
    }

    @Test func levelsAreHalvesOfBytes() {
        #expect(FrameData.levels([0, 1, 0.4, .nan, 2, -1]).json(.en) == "\"D2jw\"")
    }

    @Test func exactNumbersAreReadBackToTheBit() {
        for number in [0.1 + 0.2, 1e-5, .leastNonzeroMagnitude, 400, -3, 1e21, 0.30000000000000004]
        {
            // As a browser reads it: the nearest number, which Foundation's parser does not always take.
            #expect(Double(FrameData.exact(number).json(.en)) == number)
        }
        let data = FrameData.list([.exact(.infinity), .truth(true), .truth(false), .nothing])
        #expect(data.json(.en) == "[null,true,false,null]")
    }

    @Test(
        "No text leaves the element that holds the data",
        arguments: [
            "</script><script>alert(1)</script>", "<!--", "a&b", "\"\\\n\u{0}\u{2028}¨\u{2029}。",
        ])
    func hostileText(text: String) throws {
        let data = FrameData.object([("name", .text(.text(text)))])
        let json = data.json(.en)
        #expect(!json.contains("<") && !json.contains(">") && !json.contains("&"))
        #expect(try parsed(data)["name"] as? String == text)
    }
}
