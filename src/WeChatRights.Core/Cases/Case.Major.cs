using WeChatRights.Core.Cases.Contracts;

namespace WeChatRights.Core.Cases;

/// <summary>That several work on it together stands on the time line; what they do stays among them (ADR 20).</summary>
internal sealed partial class Case
{
    public void MadeMajor(CaseActor actor, DateTimeOffset now) => Log(CaseEventKind.MadeMajor, actor, now);

    public void MajorEnded(CaseActor actor, DateTimeOffset now) => Log(CaseEventKind.MajorEnded, actor, now);
}
