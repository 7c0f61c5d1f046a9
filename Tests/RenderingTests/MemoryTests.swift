import Charts
import Foundation
import Rendering
import TestSupport
import Testing

/// A thousand figures in every format: what one needs is given back before the next. Alone in its
/// process, for other tests need memory too.
@Suite(.serialized, .exhaustive)
struct MemoryTests {
    /// Kilobytes that the process holds.
    private var resident: Int {
        get throws {
            let words = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
                separator: " ")
            return (Int(words[1]) ?? 0) * Int(getpagesize()) / 1024
        }
    }

    /// Over 800 figures a heap settles within a megabyte or so; smaller leaks are for the address
    /// sanitizer to find. Cairo 1.16 itself keeps 768 bytes for every font of a PDF.
    @Test(arguments: [(FileFormat.png, 2), (.svg, 2), (.pdf, 4)])
    func memoryDoesNotGrow(format: FileFormat, kilobytesPerFigure: Double) throws {
        let list = SampleLists.everything
        let warmUp = 200
        var start = 0
        for figure in 0..<1000 {
            if figure == warmUp { start = try resident }
            // A renderer of its own for every figure: its fonts and caches go too.
            let renderer = try Renderer()
            _ = try renderer.file(
                list, format: format, dpi: 100,
                metadata: Metadata(title: "t", command: "c", seed: "s", description: "d"))
        }
        let growth = Double(try resident - start) / Double(1000 - warmUp)
        print("\(format.rawValue): \(growth) kB more a figure, \(try resident) kB in all")
        #expect(growth < kilobytesPerFigure)
    }
}
