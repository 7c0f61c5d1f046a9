/// The letters of a question: which stands for what, in reading order, and in which look it is drawn.
struct QuestionLetters {
    let solution: [Figure.Solution]
    private let secrets: Secrets
    /// Of subjects.
    private var letters: [Int: String] = [:]
    /// Of whole texts, in a figure that names no subject.
    private var names: [RichText: String] = [:]
    /// The places of the palette that stand for those of subjects.
    private var slots: [Int: Int] = [:]

    private static let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)

    init(_ figure: Figure, _ secrets: Secrets) {
        self.secrets = secrets
        var subjects: [Int] = []
        for subject in QuestionLetters.panelNames(figure).flatMap(secrets.subjects)
            + QuestionLetters.keys(figure, secrets)
            + figure.texts.filter({ $0.use == .quantity && !secrets.areHinted(by: $0.text) })
            .flatMap({ secrets.subjects(in: $0.text) })
        where !subjects.contains(subject) {
            subjects.append(subject)
        }
        var named = subjects.map { secrets.subjects[$0].name }
        if subjects.isEmpty {
            named = QuestionLetters.otherNames(figure, secrets)
            for (index, name) in named.enumerated() {
                names[name] = QuestionLetters.letter(index)
            }
        } else {
            for (index, subject) in subjects.enumerated() {
                letters[subject] = QuestionLetters.letter(index)
            }
        }
        solution = named.enumerated().map {
            Figure.Solution(letter: QuestionLetters.letter($0.offset), name: $0.element)
        }
        // Colours of methods that are not in the figure, those that are seldom shown first.
        let shown = figure.slots
        let pool =
            Array(Series.standardSlotCount..<Series.slotCount) + (0..<Series.standardSlotCount)
        let lettered = subjects.compactMap { secrets.subjects[$0].slot }.filter(shown.contains)
        let ordered = lettered + shown.filter { !lettered.contains($0) }.sorted()
        let free = pool.filter { !shown.contains($0) }
        for (slot, other) in zip(ordered, free) { slots[slot] = other }
    }

    private static func letter(_ index: Int) -> String {
        let (round, place) = index.quotientAndRemainder(dividingBy: alphabet.count)
        return alphabet[place] + (round == 0 ? "" : "\(round)")
    }

    /// What stands around panels, from the upper left.
    private static func panelNames(_ figure: Figure) -> [RichText] {
        (figure.columnHeads + figure.rowHeads).map(\.title)
            + figure.panels.joined().map(\.title) + figure.categories + figure.tickLabels
    }

    /// The subjects that keys name: of a single panel from the upper line end to the lowest, else in an order that
    /// is not that of a catalogue.
    private static func keys(_ figure: Figure, _ secrets: Secrets) -> [Int] {
        var ends: [Int: Double] = [:]
        var found: [Int] = []
        for mark in figure.panels.joined().flatMap(\.marks) {
            for series in mark.series where !series.name.isEmpty {
                for subject in secrets.subjects(in: series.name) where !found.contains(subject) {
                    found.append(subject)
                    ends[subject] = (mark as? LineMark)?.points.last(where: \.isFinite)?.y
                }
            }
        }
        if figure.panels.joined().count == 1, ends.count == found.count {
            return found.sorted { ends[$0] ?? 0 > ends[$1] ?? 0 }
        }
        return Figure.order(of: found.count, seed: figure.id).map { found[$0] }
    }

    /// Of a figure without subjects: its columns, else rows, categories, or panels that show the same of different
    /// things. Parts, modes and losses are not to be guessed.
    private static func otherNames(_ figure: Figure, _ secrets: Secrets) -> [RichText] {
        let panels = figure.panels.joined()
        let areAlike = Set(panels.map { [$0.x.label, $0.y.label] }).count == 1
        let groups: [[RichText]] = [
            figure.columnHeads.map(\.title), figure.rowHeads.map(\.title), figure.categories,
            areAlike ? panels.map(\.title) : [],
        ]
        for group in groups {
            var names: [RichText] = []
            for name in group
            where name.plain.contains(where: \.isLetter) && secrets.strength(in: name) == nil
                && !names.contains(name)
            {
                names.append(name)
            }
            if names.count > 1 { return names }
        }
        return []
    }

    /// A name with letters in the places of what must not be told.
    func replacing(in text: RichText) -> RichText {
        if let letter = names[text] { return RichText(letter) }
        return secrets.withoutLetters(
            secrets.lettered(text) { letters[$0] ?? QuestionLetters.unknown })
    }

    /// For a subject that only words within marks name.
    private static let unknown = "…"

    /// The series in another colour.
    func disguised(_ series: Series) -> Series {
        guard let slot = series.slot else { return series }
        return Series(name: series.name, look: slots[slot].map(Series.Look.slot) ?? .ink(0))
    }
}

extension Figure {
    /// The names on axes of categories: from the left, and from above.
    fileprivate var categories: [RichText] {
        panels.joined().flatMap { panel in
            panel.x.orderedCategories + panel.y.orderedCategories.reversed()
        }
    }

    /// The labels that axes were given: from the left, and from above.
    fileprivate var tickLabels: [RichText] {
        func labels(_ axis: Axis) -> [RichText] {
            guard case .at(let ticks) = axis.ticks else { return [] }
            return ticks.sorted { $0.value < $1.value }.map(\.label)
        }
        return panels.joined().flatMap { labels($0.x) + labels($0.y).reversed() }
    }

    /// The places of the palette that it uses.
    public var slots: Set<Int> {
        Set(panels.joined().flatMap(\.marks).flatMap(\.series).compactMap(\.slot))
    }
}
