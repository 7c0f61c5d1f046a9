import Testing

@testable import Experiments

@Suite struct ExportNamesTests {
    @Test func aNameIsPlainAndOneOfItsKind() {
        #expect(
            ExportNames(["none", "l2=0.01 hidden=8,8", "none loss=../x y"]).names
                == ["none", "l2=0.01_hidden=8,8", "none_loss=.._x_y"])
        #expect(
            ExportNames(["a b", "a_b", "A_B", "c"]).names == ["c1-a_b", "c2-a_b", "c3-A_B", "c"])
    }

    @Test func aLongOneIsCut() {
        let long = "none hidden=" + Array(repeating: "100", count: 99).joined(separator: ",")
        let names = ExportNames([long, long + "0"]).names
        #expect(Set(names).count == 2)
        #expect(names.allSatisfy { $0.utf8.count < 130 && $0.hasPrefix("c") })
    }
}
