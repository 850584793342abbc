using ArchUnitNET.Loader;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core;
using WeChatRights.Migrations.MySql;
using WeChatRights.Migrations.Sqlite;

namespace WeChatRights.Architecture.Tests;

/// <summary>Each rule twice: the product keeps it, and the planted code that breaks it is found.</summary>
public sealed class HouseTests
{
    private static readonly System.Reflection.Assembly CoreAssembly = typeof(CoreRegistration).Assembly;
    private static readonly System.Reflection.Assembly AdminAssembly = typeof(AdminUi.Components.App).Assembly;
    private static readonly System.Reflection.Assembly ApiAssembly = System.Reflection.Assembly.Load("WeChatRights.MiniprogramApi");
    private static readonly System.Type[] CoreTypes = CoreAssembly.GetTypes();
    private static readonly ArchUnitNET.Domain.Architecture Product = new ArchLoader()
        .LoadAssemblies(CoreAssembly, AdminAssembly, ApiAssembly)
        .Build();
    private static readonly ArchUnitNET.Domain.Architecture Planted = new ArchLoader()
        .LoadAssemblies(CoreAssembly, typeof(HouseTests).Assembly)
        .Build();

    [Fact]
    public void Foundation_UsesNoModule() => Check(HouseRules.FoundationUsesNoModule(Product), HouseRules.FoundationUsesNoModule(Planted));

    [Fact]
    public void Modules_MeetAtContractsOnly() =>
        Check(HouseRules.ModulesMeetAtContracts(Product), HouseRules.ModulesMeetAtContracts(Planted));

    [Fact]
    public void Hosts_TouchNoDatabase() =>
        Check(
            HouseRules.HostsTouchNoDatabase(Product, "WeChatRights.AdminUi", "WeChatRights.MiniprogramApi"),
            HouseRules.HostsTouchNoDatabase(Planted, "WeChatRights.Architecture.Tests.PlantedHost")
        );

    [Fact]
    public void Messages_HaveOneRuleAndOneHandler()
    {
        Assert.True(
            CoreTypes.Count(type => typeof(Mediator.IMessage).IsAssignableFrom(type)) > 20,
            "the rule matches too little to mean anything"
        );
        Check(
            HouseRules.EachMessageHasOneRuleAndOneHandler(CoreTypes),
            HouseRules.EachMessageHasOneRuleAndOneHandler([typeof(PlantedCommand)])
        );
    }

    [Fact]
    public void Pages_AreAuthorised()
    {
        var open = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "open-pages.txt")).ToHashSet(StringComparer.Ordinal);
        Assert.True(
            AdminAssembly
                .GetTypes()
                .Count(type => type.GetCustomAttributes(typeof(Microsoft.AspNetCore.Components.RouteAttribute), false).Length > 0) > 4
        );
        Check(
            HouseRules.EachPageIsAuthorised(AdminAssembly.GetTypes(), open),
            HouseRules.EachPageIsAuthorised([typeof(PlantedPage)], open)
        );
    }

    [Fact]
    public void Entities_HaveNoPublicSetter()
    {
        var entities = CoreTypes
            .SelectMany(type => type.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))
            .Select(i => i.GetGenericArguments()[0])
            .ToList();
        Assert.True(entities.Count > 20);
        Check(HouseRules.EntitiesHaveNoPublicSetter(entities), HouseRules.EntitiesHaveNoPublicSetter([typeof(PlantedEntity)]));
    }

    [Fact]
    public void CaseSets_AreReadThroughVisibilityOnly()
    {
        var root = RepositoryFiles.Root;
        var sources = Directory
            .EnumerateFiles(Path.Combine(root, "src", "WeChatRights.Core"), "*.cs", SearchOption.AllDirectories)
            .Select(path => (path, File.ReadAllText(path)));
        var allowed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "unscoped-case-sets.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .ToList();
        Check(
            HouseRules.UnscopedCaseSets(sources, allowed),
            HouseRules.UnscopedCaseSets([("Cases/ListEverything.cs", "db.Set<Case>().ToList()")], allowed)
        );
    }

    [Fact]
    public void Core_ReferencesNoHostTechnology() =>
        Check(
            HouseRules.ForbiddenReferences(
                CoreAssembly,
                "Microsoft.AspNetCore",
                "MudBlazor",
                "Hangfire",
                "Pomelo",
                "MySqlConnector",
                "Microsoft.EntityFrameworkCore.Sqlite",
                "Microsoft.Data.Sqlite",
                "Refit",
                "StackExchange",
                "OpenTelemetry"
            ),
            HouseRules.ForbiddenReferences(AdminAssembly, "MudBlazor")
        );

    [Fact]
    public void WeChat_UsesCoreAndNothingAbove() =>
        Check(
            HouseRules.ForbiddenReferences(
                System.Reflection.Assembly.Load("WeChatRights.WeChat"),
                "WeChatRights.Hosting",
                "WeChatRights.MiniprogramApi",
                "WeChatRights.AdminUi",
                "Hangfire"
            ),
            HouseRules.ForbiddenReferences(ApiAssembly, "WeChatRights.Hosting")
        );

    [Fact]
    public void Migrations_AreTheSameOnBothDatabases()
    {
        static string[] Names(System.Reflection.Assembly assembly) =>
            [
                .. assembly
                    .GetTypes()
                    .Where(type => type.IsSubclassOf(typeof(Microsoft.EntityFrameworkCore.Migrations.Migration)))
                    .Select(type => type.Name)
                    .Order(StringComparer.Ordinal),
            ];

        var sqlite = Names(typeof(SqliteDesignTimeFactory).Assembly);
        Assert.NotEmpty(sqlite);
        Assert.Equal(sqlite, Names(typeof(MySqlDesignTimeFactory).Assembly));
    }

    private static void Check(IEnumerable<string> product, IEnumerable<string> planted)
    {
        Assert.NotEmpty(planted);
        var violations = product.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }
}
