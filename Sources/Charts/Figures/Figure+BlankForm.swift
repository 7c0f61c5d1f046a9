extension Figure {
    /// The figure as a form to be filled in: axes, panels' titles and heads, and nothing that tells what was found.
    public var blankForm: Figure { withoutFindings }
}
