using System.Reflection;
using ArchUnitNET.Domain;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace WeChatRights.Architecture.Tests;

/// <summary>
/// The house's rules as functions from code to violations, so that each can be run on the product (must find nothing) and on
/// planted code (must find something).
/// </summary>
internal static class HouseRules
{
    private const string Core = "WeChatRights.Core.";
    private static readonly string[] Foundation = ["SharedKernel", "Data", "Vault", "Audit", "Telemetry"];

    /// <summary>SharedKernel ← Data, Vault, Audit, Telemetry ← modules: the arrow points at what is used.</summary>
    public static IEnumerable<string> FoundationUsesNoModule(ArchUnitNET.Domain.Architecture code) =>
        from pair in CoreUses(code)
        where Foundation.Contains(pair.From.Module)
        where
            pair.From.Module == "SharedKernel"
                ? pair.To.Module != "SharedKernel"
                : !Foundation.Contains(pair.To.Module) && !(pair.To.Module == "IdentityAccess" && pair.To.IsContract)
        select pair.Text;

    /// <summary>Module A sees only B.Contracts. Statistics may read every module.</summary>
    public static IEnumerable<string> ModulesMeetAtContracts(ArchUnitNET.Domain.Architecture code) =>
        from pair in CoreUses(code)
        where !Foundation.Contains(pair.From.Module) && !Foundation.Contains(pair.To.Module)
        where pair.From.Module != "" && pair.To.Module != "" && pair.From.Module != "Statistics"
        where pair.From.Module != pair.To.Module && !pair.To.IsContract
        select pair.Text;

    /// <summary>Hosts send commands and queries; they touch no EF Core type and no context.</summary>
    public static IEnumerable<string> HostsTouchNoDatabase(ArchUnitNET.Domain.Architecture code, params string[] hostNamespaces) =>
        from type in code.Types
        where hostNamespaces.Any(host => type.FullName.StartsWith(host, StringComparison.Ordinal))
        from dependency in type.Dependencies
        let target = dependency.Target.FullName
        where
            target.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || target == "WeChatRights.Core.Data.AppDbContext"
        select $"{type.FullName} → {target}";

    public static IEnumerable<string> EachMessageHasOneRuleAndOneHandler(IReadOnlyCollection<System.Type> types)
    {
        foreach (
            var message in types.Where(type =>
                type is { IsAbstract: false, IsInterface: false }
                && typeof(IMessage).IsAssignableFrom(type)
                && !typeof(INotification).IsAssignableFrom(type)
            )
        )
        {
            if (message.GetCustomAttributes<AuthorisationAttribute>(inherit: false).Count() != 1)
            {
                yield return $"{message.Name}: needs exactly one authorisation attribute";
            }

            var handlers = types.Count(type =>
                type.GetInterfaces()
                    .Any(i =>
                        i.IsGenericType && i.Name.EndsWith("Handler`2", StringComparison.Ordinal) && i.GetGenericArguments()[0] == message
                    )
            );
            if (handlers != 1)
            {
                yield return $"{message.Name}: has {handlers} handlers";
            }
        }
    }

    /// <summary>Every page says who may open it; pages for everyone are in the reviewed list.</summary>
    public static IEnumerable<string> EachPageIsAuthorised(IEnumerable<System.Type> types, IReadOnlySet<string> openPages) =>
        from page in types
        where page.GetCustomAttributes<RouteAttribute>().Any()
        let open = page.GetCustomAttribute<AllowAnonymousAttribute>() is not null
        where open ? !openPages.Contains(page.Name) : page.GetCustomAttribute<AuthorizeAttribute>() is null
        select $"{page.Name}: {(open ? "is open to everyone but not in the reviewed list" : "has no [Authorize]")}";

    public static IEnumerable<string> EntitiesHaveNoPublicSetter(IEnumerable<System.Type> entities) =>
        from entity in entities
        from property in entity.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where
            property.SetMethod is { IsPublic: true } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
        select $"{entity.Name}.{property.Name} has a public setter";

    /// <summary>The set of all cases may be read only where scoping is done or where no person asks.</summary>
    public static IEnumerable<string> UnscopedCaseSets(
        IEnumerable<(string Path, string Text)> sources,
        IReadOnlyCollection<string> allowed
    ) =>
        from source in sources
        where source.Text.Contains("Set<Case>()", StringComparison.Ordinal)
        where !allowed.Any(name => source.Path.EndsWith(name, StringComparison.Ordinal))
        select $"{source.Path} reads all cases; use db.CasesVisibleTo(…)";

    public static IEnumerable<string> ForbiddenReferences(System.Reflection.Assembly assembly, params string[] forbidden) =>
        from reference in assembly.GetReferencedAssemblies()
        where forbidden.Any(name => reference.Name!.StartsWith(name, StringComparison.Ordinal))
        select $"{assembly.GetName().Name} → {reference.Name}";

    private static IEnumerable<CoreUse> CoreUses(ArchUnitNET.Domain.Architecture code) =>
        from type in code.Types
        where type.FullName.StartsWith(Core, StringComparison.Ordinal)
        from dependency in type.Dependencies
        where dependency.Target.FullName.StartsWith(Core, StringComparison.Ordinal)
        let use = new CoreUse(
            Place.Of(type.FullName),
            Place.Of(dependency.Target.FullName),
            $"{type.FullName} → {dependency.Target.FullName}"
        )
        where use.From.Module != use.To.Module
        select use;

    private sealed record CoreUse(Place From, Place To, string Text);

    /// <param name="Module">Empty for the composition root and the mediator's generated code.</param>
    private sealed record Place(string Module, bool IsContract)
    {
        public static Place Of(string fullName)
        {
            var parts = fullName[Core.Length..].Split('.');
            return parts.Length < 2 || parts[0] == "Internals"
                ? new Place("", false)
                : new Place(parts[0], parts.Length > 2 && parts[1] == "Contracts");
        }
    }
}
