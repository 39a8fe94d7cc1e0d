using Microsoft.Extensions.Localization;

// The assembly is called serai, as the command is; its resources are named after the namespace.
[assembly: RootNamespace("Serai")]
[assembly: ResourceLocation("Resources")]
