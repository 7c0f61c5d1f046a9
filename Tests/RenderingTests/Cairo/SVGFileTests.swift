import Charts
import Rendering
import Testing

@Suite struct SVGFileTests {
    private func elements(_ list: DisplayList) throws -> [MarkupCheck.Element] {
        let text = String(decoding: try RendererTests.file(list, .svg), as: UTF8.self)
        return try #require(MarkupCheck.parse(text))
    }

    @Test func theDocumentIsWellFormedAndNamesItself() throws {
        let elements = try elements(SampleLists.everything)
        #expect(elements[0].attributes["width"] == "200pt")
        #expect(elements[0].attributes["viewBox"] == "0 0 200 120")
        #expect(elements[1].name == "title")
        #expect(elements[1].text == "A title & more")
        #expect(elements[2].name == "desc")
        #expect(elements[2].text == "结论")
        #expect(elements[3].text.contains("regplot xor --all"))
    }

    @Test func identifiersAreUniqueAndEveryReferenceIsKnown() throws {
        let elements = try elements(SampleLists.everything)
        let names = elements.compactMap { $0.attributes["id"] }
        #expect(Set(names).count == names.count)
        let used = elements.flatMap { element in
            element.attributes.compactMap { key, value -> String? in
                if key == "xlink:href", value.hasPrefix("#") { return String(value.dropFirst()) }
                if value.hasPrefix("url(#") { return String(value.dropFirst(5).dropLast()) }
                return nil
            }
        }
        #expect(used.count > 10)
        #expect(Set(used).isSubset(of: names))
        #expect(names.contains("surface0"))
    }

    @Test func lettersAreOutlines() throws {
        let elements = try elements(SampleLists.everything)
        #expect(elements.contains { $0.name == "symbol" })
        #expect(!elements.contains { $0.name == "text" })
    }

    @Test func sharpImagesStaySharp() throws {
        let images = try elements(SampleLists.everything).filter { $0.name == "image" }
        #expect(images.map { $0.attributes["image-rendering"] } == [nil, "optimizeSpeed"])
        #expect(images[1].attributes["style"]?.contains("pixelated") == true)
    }
}
