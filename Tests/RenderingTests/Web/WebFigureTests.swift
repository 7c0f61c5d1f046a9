import Charts
import Rendering
import Testing

@Suite struct WebFigureTests {
    private func markup(_ commands: [Command], title: String = "t") throws -> String {
        try Renderer().web(
            SampleLists.list(commands), idPrefix: "fig-", title: title, description: "d")
    }

    private func elements(_ commands: [Command]) throws -> [MarkupCheck.Element] {
        try #require(MarkupCheck.parse(markup(commands)))
    }

    @Test func theWholeIsWellFormedWithoutInlineStyles() throws {
        let text = try markup(SampleLists.everything.commands)
        let elements = try #require(MarkupCheck.parse(text))
        #expect(elements.allSatisfy { $0.attributes["style"] == nil })
        #expect(!text.contains("<style"))
        #expect(elements.count > 15)
    }

    @Test func theRootTellsWhatIsShown() throws {
        let elements = try elements([])
        let root = elements[0].attributes
        #expect(root["role"] == "img")
        #expect(root["viewBox"] == "0 0 200 120")
        #expect(root["aria-labelledby"] == "fig-title fig-desc")
        #expect(elements[1].name == "title")
        #expect(elements[1].attributes["id"] == "fig-title")
        #expect(elements[2].name == "desc")
        #expect(elements[2].attributes["id"] == "fig-desc")
    }

    @Test func namesThatWereCutCarryTheWholeName() throws {
        var list = SampleLists.list([SampleLists.text("dis…17", at: Point(5, 20))])
        list.textBoxes = [
            TextBox(
                text: "dis…17", rect: Rect(x: 5, y: 10, width: 30, height: 12),
                whole: "district <17>")
        ]
        let text = try Renderer().web(list, idPrefix: "f-", title: "t", description: "d")
        #expect(text.contains("><title>district &lt;17&gt;</title>dis…17</text>"))
    }

    @Test func everyIdentifierHasThePrefix() throws {
        let elements = try elements(SampleLists.everything.commands)
        let names = elements.compactMap { $0.attributes["id"] }
        #expect(names.count >= 4)
        #expect(names.allSatisfy { $0.hasPrefix("fig-") })
        #expect(Set(names).count == names.count)
        for element in elements {
            if let use = element.attributes["href"], use.hasPrefix("#") {
                #expect(names.contains(String(use.dropFirst())))
            }
            for place in ["clip-path", "marker-start", "marker-mid", "marker-end"] {
                guard let address = element.attributes[place] else { continue }
                #expect(names.contains(String(address.dropFirst(5).dropLast())))
            }
        }
    }

    /// Every place has the stamp once: first and last are marked apart from those between.
    @Test(arguments: [1, 2, 5])
    func stampsStandAtTheirPlaces(count: Int) throws {
        let places = (0..<count).map { Point(Double(10 * $0), 5) }
        let stamp = Command.stamp(
            .circle(centre: Point(0, 0), radius: 2), at: places, stroke: nil,
            fill: FillStyle(paint: .series(3), opacity: 0.5))
        let all = try elements([stamp])
        #expect(all.filter { $0.name == "marker" }.count == 1)
        #expect(all.contains { $0.attributes["class"] == "fi-s3" })
        let line = try #require(all.last)
        #expect(line.attributes["marker-start"] == "url(#fig-stamp1)")
        #expect(line.attributes.keys.contains("marker-end") == (count > 1))
        let steps = String(repeating: "10 0 ", count: count - 1).dropLast()
        #expect(line.attributes["d"] == "M0 5l" + (count > 1 ? String(steps) : "0 0"))
    }

    @Test func textIsEscaped() throws {
        let data = "<b a=\"1\">&'x'\u{1}</b>"
        let text = try markup([SampleLists.text(RichText(plain: data))], title: data)
        let elements = try #require(MarkupCheck.parse(text))
        let read = "<b a=\"1\">&'x' </b>"
        #expect(elements[1].text == read)
        #expect(elements.last?.name == "text")
        #expect(elements.last?.text == read)
        #expect(text.contains("&lt;b a=&quot;1&quot;&gt;&amp;&#39;x&#39;"))
    }

    @Test func scriptsMoveDownAndBackUp() throws {
        let spans = try elements([SampleLists.text("*w*_{1}^{2} = x", size: 10)])
            .filter { $0.name == "tspan" }
        #expect(spans.map(\.text) == ["w", "1", "2", " = x"])
        #expect(spans.map { $0.attributes["dy"] } == [nil, "1.8", "-5.3", "3.5"])
        #expect(spans.map { $0.attributes["font-size"] } == [nil, "7", "7", nil])
        #expect(spans[0].attributes["font-style"] == "italic")
    }

    @Test func anchorsAnglesAndHalosAreKept() throws {
        let all = try elements([
            SampleLists.text("a", at: Point(10, 20), anchor: .middle, angle: 90, halo: true)
        ])
        let text = try #require(all.last)
        #expect(text.attributes["text-anchor"] == "middle")
        #expect(text.attributes["transform"] == "rotate(-90 10 20)")
        #expect(text.attributes["class"] == "fi-text halo")
        #expect(text.attributes["font-size"] == "8")
    }

    @Test func pathsAreRelativeAndRoundedWithoutDrift() throws {
        // Up and down, so that every corner is seen.
        let points = (0...300).map { Point(Double($0) / 3, Double($0 % 2)) }
        let stroke = Stroke(
            paint: .series(Series.slotCount + 1), width: 0.75, dash: [4, 2], opacity: 0.5)
        let path = try #require(
            try elements([.path(.polyline(points), stroke: stroke, fill: nil)]).last)
        let data = try #require(path.attributes["d"])
        #expect(data.hasPrefix("M0 0l.33 1 .34-1 .33 1"))
        // The steps add up to where the line ends.
        let steps = data.dropFirst(5).matches(of: /-?[0-9]*\.?[0-9]+/).compactMap {
            Double($0.output)
        }
        #expect(steps.count == 600)
        #expect(abs(steps.reduce(0, +) - 100) < 1e-9)
        #expect(path.attributes["class"] == "st-s1")
        #expect(path.attributes["stroke-dasharray"] == "4 2")
        #expect(path.attributes["stroke-opacity"] == ".5")
    }

    @Test func rectanglesAndCurvesAreWrittenShort() throws {
        let path = try #require(
            try elements([
                .path(
                    .rect(Rect(x: 10, y: 20, width: 30, height: 5.5)), stroke: nil,
                    fill: FillStyle(
                        paint: .fixed(Color(red: 1, green: 0, blue: 0, alpha: 0.25))))
            ]).last)
        #expect(path.attributes["d"] == "M10 20l30 0 0 5.5-30 0z")
        #expect(path.attributes["fill"] == "#ff0000")
        #expect(path.attributes["fill-opacity"] == ".25")
    }

    @Test func sharpImagesStaySharp() throws {
        let images = try elements(SampleLists.everything.commands).filter { $0.name == "image" }
        #expect(images.map { $0.attributes["class"] } == [nil, "pixelated"])
        #expect(images.allSatisfy { $0.attributes["preserveAspectRatio"] == "none" })
        #expect(
            images.allSatisfy {
                $0.attributes["href"]?.hasPrefix("data:image/png;base64,iVBORw0KGgo") == true
            })
    }

    @Test func groupsAreNamed() throws {
        let groups = try elements(SampleLists.everything.commands).filter { $0.name == "g" }
        #expect(groups.first?.attributes["data-name"] == "panel")
        #expect(groups.first?.attributes["clip-path"] == "url(#fig-clip1)")
    }
}
