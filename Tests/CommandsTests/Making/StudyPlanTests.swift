import Testing

@testable import Commands

@Suite struct StudyPlanTests {
    private func lines(_ text: String) throws -> [String] {
        try StudyPlan(Array(text.utf8), path: "week.toml").problems.map { $0.line(in: "week.toml") }
    }

    private func words(_ text: String) throws -> [String] {
        let file = try StudyFile(Array(text.utf8), folder: "week")
        #expect(file.problems.isEmpty, "\(file.problems)")
        return try #require(file.entries.first).words
    }

    @Test func anEntryIsACommandLine() throws {
        let text = """
            [course]
            title = "Seven"
            date = 2026-11-27
            [[study]]
            name = "m"
            data = "moons"
            hidden = [4, 4]
            lr = 1e-2
            skip = true
            nesterov = false
            methods = ["none", "l2=0.1"]
            vary = { noise = [0.1, 0.2], batch = "0,8" }
            """
        #expect(
            try words(text) == [
                "compare", "--hidden=4,4", "--lr=0.01", "--skip", "--method=none",
                "--method=l2=0.1", "--vary=noise=0.1,0.2", "--vary=batch=0,8", "--out=week/m",
                "--course=Seven · 2026-11-27", "--", "moons",
            ])
    }

    @Test func exportsAreAList() throws {
        let start = "[[study]]\nname = \"m\"\ndata = \"moons\"\nexport-format = "
        let words = try words(start + "[\"epochs\", \"tensorboard\"]")
        #expect(words.contains("--export-format=epochs"))
        #expect(words.contains("--export-format=tensorboard"))
        #expect(try self.words(start + "\"epochs\"").contains("--export-format=epochs"))
        let lines = try lines(start + "[\"epoch\"]")
        #expect(lines.first?.hasPrefix("week.toml:4:") ?? false, "\(lines)")
        #expect(lines.first?.contains("Did you mean \"epochs\"?") ?? false)
    }

    @Test func listsAmongWhatIsVariedAreSeparatedBySemicolons() throws {
        let start = "[[study]]\nname = \"m\"\ndata = \"moons\"\nvary.hidden = "
        #expect(try words(start + "[[4], [8, 8]]").contains("--vary=hidden=4;8,8"))
        #expect(try lines(start + "[[8, 16]]").count == 1)
    }

    @Test func noValueIsTakenForAnOption() throws {
        let start = "[[study]]\nname = \"m\"\n"
        let data = try lines(start + "data = \"--force\"")
        #expect(data.first?.hasPrefix("week.toml:3:8: There is no data set \"--force\"") ?? false)
        let option = try lines(start + "data = \"moons\"\nactivation = \"--force\"")
        #expect(option.first?.hasPrefix("week.toml:4:14: ") ?? false, "\(option)")
    }

    @Test func allProblemsAreToldInOneGo() throws {
        let text = """
            colour = 3
            [[study]]
            name = "moons"
            data = "moons"
            hiden = [4]
            epochs = "many"
            nesterov = 1
            noise = 20
            jobs = 2
            methods = ["none", "l3"]
            vary = { lrr = 1, noise = 2 }
            [[study]]
            name = "moons"
            data = "csv"
            file = "/no/such.csv"
            label = "x"
            [[report]]
            data = "xor"
            only = ["dropot"]
            [[figure]]
            figure = "l1-l2-weights"
            out = "week.toml"
            format = "svg"
            [[figure]]
            figure = "l1-l2-weights"
            out = "moons/../week/moons"
            [[text]]
            file = "/no/such.md"
            """
        let found = try lines(text)
        let expected = [
            "week.toml:1:1: A study file has no key \"colour\"",
            "week.toml:5:1: [[study]] has no key \"hiden\"; did",
            "week.toml:6:10: The value 'many'", "week.toml:7:12: nesterov is a number",
            "week.toml:8:9: --noise 20", "week.toml:9:1: jobs", "week.toml:10:20: --method \"l3\"",
            "week.toml:11:10: --vary", "week.toml:13:8: The name \"moons\" is taken in line 3",
            "week.toml:15:8: /no/such.csv: there is no such file",
            "week.toml:17:1: [[report]] lacks name", "week.toml:19:9: --only",
            "week.toml:22:7: week.toml is the study file itself",
            "week.toml:26:7: moons/../week/moons is written in line 2",
            "week.toml:27:1: [[text]] lacks out",
        ]
        for start in expected {
            #expect(found.contains { $0.hasPrefix(start) }, "\(start)\n\(found)")
        }
        #expect(found.count == expected.count, "\(found)")
    }

    @Test(arguments: [
        ("a = ", "week.toml:1:"), ("a = 1\nb = \"x\n", "week.toml:2:"),
        ("", "week.toml:1:1: There is nothing to make"),
        ("[study]\nname = \"a\"", "week.toml:1:2: study is a table; write [[study]]"),
        ("study = [1]", "week.toml:1:10: study is a list of tables"),
        ("[course]\ntitel = \"x\"\n[[figure]]", "week.toml:2:1: [course] has no key \"titel\""),
    ])
    func whatIsNoStudyIsToldWhere(text: String, start: String) throws {
        let found = try lines(text)
        #expect(found.first?.hasPrefix(start) ?? false, "\(found)")
    }

    @Test func bytesThatAreNoTextAreToldByTheirLine() throws {
        for bytes: [UInt8] in [[0x61, 10, 0xFF], [0x61, 10, 0]] {
            let problems = try StudyPlan(bytes, path: nil).problems
            #expect(problems.map(\.place) == [TextPlace(line: 2, column: 1)])
        }
    }

    @Test func theTemplateIsRight() throws {
        #expect(try lines(StudyTemplate.text("week.toml")) == [])
    }
}
