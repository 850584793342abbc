using WeChatRights.MiniprogramApi.Tests.Errors;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing.Access;

namespace WeChatRights.MiniprogramApi.Tests.Access;

/// <summary>No answer of the API grows a member that nobody has reviewed (ASVS 8.2.3).</summary>
public sealed class AnswerFieldsTests
{
    [Fact]
    public async Task Answers_HoldTheReviewedMembersOnly()
    {
        await using var api = await TestApi.StartAsync();
        var schema = await ApiSchema.ReadAsync(api.CreateClient());
        var given = schema.Routes.Where(route => route.Answer.Count > 0).Select(Line).ToList();
        var reviewed = AccessTable
            .Under("What the citizen API gives back")
            .Rows.Select(row => $"| {row.Name} | {row["members"]} |")
            .ToList();

        Assert.True(given.Count > 10, "the document names no answers any more");
        Assert.True(
            given.ToHashSet(StringComparer.Ordinal).SetEquals(reviewed),
            $"Not reviewed:\n{string.Join('\n', given.Except(reviewed))}\nGone:\n{string.Join('\n', reviewed.Except(given))}"
        );
    }

    private static string Line(ApiRoute route) => $"| {route.Name} | {string.Join(", ", route.Answer.Order(StringComparer.Ordinal))} |";
}
