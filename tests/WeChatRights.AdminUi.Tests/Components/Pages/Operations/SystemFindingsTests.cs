using Bunit;
using WeChatRights.AdminUi.Components.Pages.Operations;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Hosting.Health;
using WeChatRights.Hosting.Jobs;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Operations;

public sealed class SystemFindingsTests : ShellTestContext
{
    public static TheoryData<SystemPart> Parts => [.. Enum.GetValues<SystemPart>()];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Fault_OfEveryPart_SaysHowItIsAndWhatToDo(SystemPart part)
    {
        foreach (var amount in new[] { 0, 7 })
        {
            string name = part == SystemPart.Jobs ? JobPlan.Sweep.Title : "Progress";
            var sentence = SystemWords.Sentence(new SystemFinding(part, Condition.Danger, amount, [name]));

            Assert.NotEmpty(sentence.Says);
            Assert.NotEmpty(sentence.Todo!);
            Assert.DoesNotContain("Progress", sentence.Says, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void InOrder_OfEveryPart_SaysSoAndAsksForNothing(SystemPart part)
    {
        var sentence = SystemWords.Sentence(new SystemFinding(part, Condition.Good, 1));

        Assert.NotEmpty(sentence.Says);
        Assert.Null(sentence.Todo);
    }

    [Fact]
    public void Findings_FaultsFirst_CountedInWords()
    {
        var page = Render<SystemFindings>(parameters =>
            parameters.Add(
                findings => findings.Findings,
                [
                    new(SystemPart.Database, Condition.Good),
                    new(SystemPart.Redis, Condition.Unused),
                    new(SystemPart.Disk, Condition.Attention, 12),
                    new(SystemPart.Messages, Condition.Danger, 3),
                ]
            )
        );

        Assert.Equal("有 2 处需要看一看。", page.Find("[data-testid=system-summary]").TextContent);
        Assert.Equal(
            ["Messages", "Disk", "Redis", "Database"],
            page.FindAll("[data-testid=finding]").Select(row => row.GetAttribute("data-part"))
        );
        Assert.Contains("3 条提醒超过 15 分钟没有发出", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Danger<", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_AllGood_SaysSo()
    {
        var page = Render<SystemFindings>(parameters =>
            parameters.Add(findings => findings.Findings, [new(SystemPart.Database, Condition.Good)])
        );

        Assert.Equal("一切正常。", page.Find("[data-testid=system-summary]").TextContent);
    }

    [Fact]
    public void JobRuns_EachCondition_HasItsWord()
    {
        var page = Render<JobRuns>(parameters =>
            parameters.Add(
                runs => runs.Jobs,
                [
                    new("甲", Now.AddMinutes(-1), Failed: false, Late: false),
                    new("乙", Now.AddMinutes(-1), Failed: true, Late: false),
                    new("丙", Now.AddDays(-1), Failed: false, Late: true),
                    new("丁", LastRun: null, Failed: false, Late: false),
                ]
            )
        );

        var rows = page.FindAll("[data-testid=job-run]").Select(row => row.TextContent).ToList();
        Assert.Contains("正常", rows[0], StringComparison.Ordinal);
        Assert.Contains("上次失败", rows[1], StringComparison.Ordinal);
        Assert.Contains("晚了", rows[2], StringComparison.Ordinal);
        Assert.Contains("还没有运行过", rows[3], StringComparison.Ordinal);
    }
}
