/// A date, a time or both as people write them.
struct WrittenDate {
    /// Which of two numbers before a year is the day.
    enum Order { case dayFirst, monthFirst }

    private enum Day {
        /// Days since 1970-01-01.
        case known(Int)
        /// Two numbers that are a day and a month, and the year.
        case either(Int, Int, year: Int)
        /// There is a time only.
        case none
    }

    private let day: Day
    /// As a part of a day.
    private let time: Double

    var isTime: Bool { if case .none = day { true } else { false } }

    private static let longest = 40

    init?(_ text: String) {
        guard text.utf8.count <= Self.longest,
            text.utf8.contains(where: { (0x30...0x39).contains($0) })
        else { return nil }
        var words = WrittenDate.words(text)
        guard let clock = WrittenDate.clock(&words) else { return nil }
        time = clock.time
        if words.isEmpty {
            guard clock.isGiven else { return nil }
            day = .none
            return
        }
        guard let day = WrittenDate.day(words.flatMap(WrittenDate.parts)) else { return nil }
        self.day = day
    }

    /// The order that it can only have; nil if both are possible or it does not matter.
    var order: Order? {
        guard case .either(let first, let second, _) = day else { return nil }
        return first > 12 ? .dayFirst : second > 12 ? .monthFirst : nil
    }

    /// Whether only an order makes it a date, and both do, to different ones.
    var isAmbiguous: Bool {
        guard case .either(let first, let second, _) = day else { return false }
        return first <= 12 && second <= 12 && first != second
    }

    /// Days since 1970-01-01, or hours since midnight; nil if there is no such day.
    func value(_ order: Order) -> Double? {
        switch day {
        case .none: return time * 24
        case .known(let days): return Double(days) + time
        case .either(let first, let second, let year):
            let (day, month) = order == .dayFirst ? (first, second) : (second, first)
            return WrittenDate.days(year, month, day).map { Double($0) + time }
        }
    }

    /// Eight digits that are a year, a month and a day.
    static func compact(_ number: Double) -> Double? {
        guard number == number.rounded(), (19_000_101...20_991_231).contains(number) else {
            return nil
        }
        let digits = Int(number)
        return days(digits / 10_000, digits / 100 % 100, digits % 100).map { Double($0) }
    }

    /// What stands between blanks, and on both sides of the T of 2024-01-05T12:00.
    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").flatMap { word in
            let word = word.last == "," ? word.dropLast() : word
            let halves = word.split(separator: "T", omittingEmptySubsequences: false)
            return halves.count == 2 && halves[0].last?.isNumber == true
                ? halves.map(String.init) : [String(word)]
        }
    }

    /// Takes the words of a time away.
    /// - Returns: nil if there is something like a time, but none.
    private static func clock(_ words: inout [String]) -> (time: Double, isGiven: Bool)? {
        guard let place = words.firstIndex(where: { $0.contains(":") }) else { return (0, false) }
        var word = words.remove(at: place)
        var afternoon: Bool?
        if place < words.count {
            let next = words[place].lowercased()
            if ["am", "pm", "a.m.", "p.m."].contains(next) {
                afternoon = next.hasPrefix("p")
                words.remove(at: place)
            } else if ["utc", "gmt", "z"].contains(next) {
                words.remove(at: place)
            }
        }
        if word.hasSuffix("Z") { word.removeLast() }
        // Zones move all times of a file alike.
        if let zone = word.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            word = String(word[..<zone])
        }
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hours = Int(parts[0]), (0..<1000).contains(hours),
            let minutes = Int(parts[1]), (0..<60).contains(minutes), parts[1].count == 2,
            let seconds = parts.count == 3
                ? PlainNumber.value(String(parts[2])) : 0,
            (0..<61).contains(seconds)
        else { return nil }
        var hour = Double(hours)
        if let afternoon { hour = Double(hours % 12) + (afternoon ? 12 : 0) }
        return ((hour + Double(minutes) / 60 + seconds / 3600) / 24, true)
    }

    /// Numbers and words between -, /, . and the signs of years, months and days.
    private static func parts(_ word: String) -> [String] {
        word.split { Vocabulary.dateSigns.contains($0) }.map(String.init)
    }

    private static func day(_ parts: [String]) -> Day? {
        let numbers = parts.map { part in
            part.utf8.allSatisfy { (0x30...0x39).contains($0) } && part.utf8.count <= 4
                ? Int(part) : nil
        }
        let month = parts.firstIndex {
            months[String($0.lowercased().prefix(3))] != nil && isMonth($0)
        }
        if let month, let number = months[String(parts[month].lowercased().prefix(3))] {
            return named(number, numbers, at: month, parts)
        }
        guard !numbers.contains(nil) else { return nil }
        let all = numbers.compactMap { $0 }
        if parts[0].count == 4 {
            guard (2...3).contains(all.count) else { return nil }
            return days(all[0], all[1], all.count == 3 ? all[2] : 1).map { .known($0) }
        }
        guard all.count == 3, parts[2].count == 4 || parts[2].count == 2, parts[0].count <= 2,
            parts[1].count <= 2
        else { return nil }
        let year = fullYear(all[2], parts[2])
        guard days(year, all[1], all[0]) != nil || days(year, all[0], all[1]) != nil else {
            return nil
        }
        return .either(all[0], all[1], year: year)
    }

    /// A day beside a month's name: 5 Jan 2024, Jan 5 2024, 2024 Jan 5, Jan 2024.
    private static func named(
        _ month: Int, _ numbers: [Int?], at place: Int, _ parts: [String]
    ) -> Day? {
        var rest = parts.indices.filter { $0 != place }
        guard rest.allSatisfy({ numbers[$0] != nil }) else { return nil }
        let yearPlace = rest.first { parts[$0].count == 4 } ?? rest.last
        guard let yearPlace, let written = numbers[yearPlace],
            [2, 4].contains(parts[yearPlace].count)
        else { return nil }
        rest.removeAll { $0 == yearPlace }
        guard rest.count <= 1 else { return nil }
        let day = rest.first.flatMap { numbers[$0] } ?? 1
        return days(fullYear(written, parts[yearPlace]), month, day).map { .known($0) }
    }

    private static let months: [String: Int] = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
        "oct": 10, "nov": 11, "dec": 12,
    ]
    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "sept",
    ]

    private static func isMonth(_ word: String) -> Bool {
        let word = word.lowercased()
        return word.count == 3 || monthNames.contains(word)
    }

    private static func fullYear(_ year: Int, _ text: String) -> Int {
        text.count == 2 ? year + (year < 70 ? 2000 : 1900) : year
    }

    /// Days since 1970-01-01 in the Gregorian calendar; nil if there is no such day.
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...lengths[month - 1]).contains(day) else { return nil }
        let before = year - 1
        return before * 365 + before / 4 - before / 100 + before / 400
            + lengths[..<(month - 1)].reduce(0, +) + day - 719_163
    }
}
