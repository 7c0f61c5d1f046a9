import PackagePlugin

/// Writes a source file with the commit that the program is built from, before every build.
@main struct CommitStamp: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) -> [Command] {
        let folder = context.pluginWorkDirectoryURL
        return [
            .prebuildCommand(
                displayName: "Note the commit",
                executable: context.package.directoryURL.appending(path: ".scripts/commit"),
                arguments: [folder.path(percentEncoded: false)], outputFilesDirectory: folder)
        ]
    }
}
