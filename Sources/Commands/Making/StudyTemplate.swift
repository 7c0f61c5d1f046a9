/// What `regplot init` writes: a study file that is made in some seconds, and says what else can stand in one.
enum StudyTemplate {
    /// - Parameter file: what it is called, for the commands in it.
    static func text(_ file: String) -> String {
        head(file) + study + others
    }

    private static func head(_ file: String) -> String {
        """
        # A study in a file.
        #
        #   regplot make \(file) --check     reads it and says all that is wrong
        #   regplot make \(file)             makes all that is in it, and anew only what changed
        #
        # Paths are relative to this file.

        # Where folders go; without it, a folder that is called as this file is.
        # out = "reports"

        # Stands above the heading of every page; each key may be left out.
        [course]
        title = "Machine learning"
        # author = "…"
        date = "Week 7"
        # licence = "CC BY 4.0"


        """
    }

    private static let study = """
        # A comparison, as by "regplot compare": every option of it is a key by its name, a list is joined by commas,
        # and a flag is true. Its methods stand in a list; "l2=0.001,0.01" is a method at two strengths.
        [[study]]
        name = "moons"
        data = "moons"
        noise = 0.3
        rows = 60
        hidden = [8, 8]
        methods = ["none", "l2=0.001,0.01", "dropout=0.2"]
        # vary = { lr = "0.01,0.03" }
        epochs = 100
        seeds = 8
        lang = "en"
        formats = ["png"]
        # export-format = ["epochs", "tensorboard", "safetensors"]

        # The same of a table of your own.
        # [[study]]
        # name = "marks"
        # data = "csv"
        # file = "marks.csv"
        # label = "passed"
        # methods = ["none", "l2=0.01"]


        """

    private static let others = """
        # A report, as by "regplot DATASET": the whole one with all = true.
        [[report]]
        name = "xor"
        data = "xor"
        only = ["activations"]
        seeds = 4
        lang = "en"
        formats = ["png"]

        # A figure, as by "regplot figure ID"; "regplot list figures" shows the ids.
        [[figure]]
        figure = "article-truth-table"
        seeds = 8
        width = "120mm"
        out = "truth-table.pdf"

        # A figure of a study of this file, in another size, language or theme than in its folder.
        # [[figure]]
        # figure = "compare-ranking"
        # study = "moons"
        # for = "slide"
        # out = "ranking.pdf"

        # A text that quotes numbers of studies: {{STUDY.CONFIGURATION.MEASURE}}, as in
        # {{moons.l2=0.01.held-out accuracy}} or {{moons.l2=0.01.gain}}.
        # [[text]]
        # file = "notes.md"
        # out = "notes.out.md"

        """
}
