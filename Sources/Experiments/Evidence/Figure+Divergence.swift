import Base
import Charts
import Results

extension Figure {
    /// The figure, saying what diverged: in its caption, in the panels that are empty for it, and in
    /// its title where that misses a number.
    func telling(_ divergence: Divergence, heading: Phrase, _ words: Words) -> Figure {
        var figure = self
        if let sentence = divergence.sentence {
            figure.caption = words(
                .list(
                    [.text(figure.caption.description), .phrase(sentence)],
                    separator: "sentence.space"))
        }
        let isEmpty = divergence.isTotal && divergence.use == .leftOut
        let missesFinding = isEmpty || figure.title.lacksNumber
        if missesFinding { figure.title = words(divergence.title(heading)) }
        if isEmpty || missesFinding && figure.description.lacksNumber {
            figure.description = words(
                "sentence.end", ["text": .text(figure.title.description)])
        }
        var place = 0
        for row in figure.panels.indices {
            for column in figure.panels[row].indices {
                let panel = figure.panels[row][column]
                figure.panels[row][column].note =
                    emptyNote(place, divergence, words) ?? panel.note
                    ?? (panel.isBlank ? words("divergence.nothing") : nil)
                place += 1
            }
        }
        return isEmpty || figure.panels.joined().allSatisfy(\.isBlank)
            ? figure.reducedToItsTitle : figure
    }

    /// What stands in the corner of a panel of which every seed diverged.
    private func emptyNote(_ place: Int, _ divergence: Divergence, _ words: Words) -> RichText? {
        let groups = divergence.groups
        guard divergence.hasOwnPanels, place < groups.count, groups[place].isTotal else {
            return nil
        }
        let count = groups[place].share.trials
        return count == 1
            ? words("divergence.panel-one") : words("divergence.panel", ["count": .count(count)])
    }
}
