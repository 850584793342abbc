using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;

namespace WeChatRights.Core.Cases.Risk;

/// <summary>How the police were told.</summary>
public enum PoliceChannel
{
    Emergency110,
    Sms12110,
    PoliceStation,

    /// <summary>She has told them herself.</summary>
    ByHerself,
}

/// <summary>报警记录: when and how the police were told, and what they answered. Stops the clock of the report.</summary>
/// <param name="ReportedAt">Not in the future, and not before a year ago.</param>
/// <param name="Receipt">Number of the receipt (接警、报警回执编号), when there is one.</param>
/// <exception cref="DomainException"><c>invalid-input</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RecordPoliceReport(
    Guid CaseId,
    [property: EnumDataType(typeof(PoliceChannel), ErrorMessage = "请选择怎样报的警。")] PoliceChannel Channel,
    DateTimeOffset ReportedAt,
    [property: StringLength(60, ErrorMessage = "最多写 60 个字。")] string? Receipt,
    [property: Required(ErrorMessage = "请写明报了什么、警察怎么答复。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "RecordPoliceReport(redacted)";
}

internal sealed class RecordPoliceReportHandler(CaseLoader cases, CallContext call) : ICommandHandler<RecordPoliceReport, Unit>
{
    public async ValueTask<Unit> Handle(RecordPoliceReport command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.ReportToPolice, cancellationToken);
        Happened.Require("reportedAt", command.ReportedAt, call.Now, "报警时间不能在将来，也不能早于一年前。");

        using var record = await cases.WordsAsync(command.CaseId, Record(command), cancellationToken);
        about.ReportToPolice(cases.Acting(about), record, call.Now);
        return Unit.Value;
    }

    private static string Record(RecordPoliceReport command)
    {
        var at = command.ReportedAt.InChina().ToString("yyyy年M月d日 H:mm", CultureInfo.InvariantCulture);
        var receipt = command.Receipt?.Trim() is { Length: > 0 } number ? $"，回执 {number}" : "";
        return $"{at}，{PoliceChannels.Word(command.Channel)}{receipt}。{command.Text.Trim()}";
    }
}

/// <summary>Ways to the police, as the time line says them.</summary>
internal static class PoliceChannels
{
    public static string Word(PoliceChannel channel) =>
        channel switch
        {
            PoliceChannel.Emergency110 => "打 110",
            PoliceChannel.Sms12110 => "发短信到 12110",
            PoliceChannel.PoliceStation => "到派出所",
            _ => "她自己报的警",
        };
}
