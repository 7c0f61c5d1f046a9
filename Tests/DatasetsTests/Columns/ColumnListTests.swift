import Testing

@testable import Datasets

@Suite struct ColumnListTests {
    private let columns = ["weight, kg", "pupil, name", "pupil", "x", "-cls", "a,b,c"]

    @Test(arguments: [
        ("pupil, name", ["pupil, name"]), ("x,pupil, name", ["x", "pupil, name"]),
        ("pupil,x", ["pupil", "x"]),
        ("\"pupil, name\",\"weight, kg\"", ["pupil, name", "weight, kg"]),
        ("weight, kg,pupil, name", ["weight, kg", "pupil, name"]), ("a,b,c,x", ["a,b,c", "x"]),
        (" x , -cls ", ["x", "-cls"]), ("y,x", ["y", "x"]), (",", []),
    ])
    func wholeNamesComeFirst(text: String, names: [String]) {
        #expect(ColumnList(text).names(among: columns) == names)
    }

    @Test func wordsOfAShellMeanTheSame() {
        for name in columns.dropLast() + ["größe", "身高"] {
            let word = ColumnList.option(name)
            let typed = word.hasPrefix("\"") ? String(word.dropFirst().dropLast()) : word
            #expect(ColumnList(typed).names(among: columns + ["größe", "身高"]) == [name])
        }
        #expect(ColumnList.option("a $b") == "'a $b'")
    }
}
