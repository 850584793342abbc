using System.Reflection;
using Mediator;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.AdminUi.Tests.DisplayText;

/// <summary>Every value that a query hands to a page has a Chinese word of its own.</summary>
public sealed class EnumWordsTests
{
    /// <summary>Decide what a page does and are never shown.</summary>
    private static readonly HashSet<Type> NeverShown =
    [
        typeof(SessionState),
        typeof(SignInOutcome),
        typeof(CodeOutcome),
        typeof(PasswordChange),
    ];

    private static readonly IReadOnlyDictionary<Type, MethodInfo> Words = typeof(CaseWords)
        .Assembly.GetTypes()
        .Where(type => type is { IsAbstract: true, IsSealed: true })
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
        .Where(method => method.Name == "Word" && method.GetParameters() is [{ ParameterType.IsEnum: true }])
        .ToDictionary(method => method.GetParameters()[0].ParameterType);

    public static TheoryData<Type> Shown => [.. Words.Keys.Concat(FromQueries()).Distinct()];

    [Theory]
    [MemberData(nameof(Shown))]
    public void Word_EveryValue_IsChineseAndItsOwn(Type type)
    {
        Assert.True(Words.TryGetValue(type, out var word), $"Pages get {type.Name}, but it has no Word in DisplayText.");
        var values = Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Enum.ToObject(type, value)).ToList();

        var words = values.ConvertAll(value => (string)word!.Invoke(null, [value])!);

        Assert.All(words, text => Assert.Matches("^[\\u4e00-\\u9fff0-9（）、，。·() ]+$", text));
        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(words, text => text == CaseWords.Unknown && !HasOther(type));
    }

    [Fact]
    public void FromQueries_FindsTheOnesOfTheMainPages() =>
        Assert.Superset(
            new HashSet<Type> { typeof(CaseStatus), typeof(StaffRole), typeof(AuditOutcome), typeof(Core.Messaging.DeliveryState) },
            FromQueries().ToHashSet()
        );

    [Fact]
    public void Actions_EveryCommandThatIsWrittenDown_HasAWord()
    {
        var missing = Messages()
            .Where(type => typeof(IBaseCommand).IsAssignableFrom(type))
            .Where(type => !typeof(IUnaudited).IsAssignableFrom(type) && !typeof(IHeartbeat).IsAssignableFrom(type))
            .Select(type => type.Name)
            .Where(name => AuditWords.Action(name) == AuditWords.OtherAction);

        Assert.Empty(missing);
    }

    /// <summary>"其他" is a real value of these.</summary>
    private static bool HasOther(Type type) => Enum.GetNames(type).Any(name => name.StartsWith("Other", StringComparison.Ordinal));

    private static IEnumerable<Type> FromQueries() =>
        Messages()
            .Where(type =>
                type.GetCustomAttribute<RequirePermissionAttribute>() is not null
                || type.GetCustomAttribute<RequireStaffAttribute>() is not null
            )
            .SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQuery<>))
            .SelectMany(type => EnumsIn(type.GetGenericArguments()[0], []))
            .Distinct()
            .Where(type => !NeverShown.Contains(type));

    private static IEnumerable<Type> Messages() =>
        typeof(DomainError).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsPublic: true });

    private static IEnumerable<Type> EnumsIn(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return type.Assembly == typeof(DomainError).Assembly ? [type] : [];
        }

        var inside = type.GetGenericArguments().AsEnumerable();
        if (type.Assembly == typeof(DomainError).Assembly)
        {
            inside = inside.Concat(
                type.GetProperties().Where(property => property.GetIndexParameters().Length == 0).Select(property => property.PropertyType)
            );
        }

        return inside.SelectMany(part => EnumsIn(part, seen));
    }
}
