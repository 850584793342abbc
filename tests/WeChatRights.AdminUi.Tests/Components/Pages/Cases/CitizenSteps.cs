using System.Security.Cryptography;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Evidence;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.AdminUi.Tests.Components.Pages.Cases;

/// <summary>What she does on her telephone, so that there is something for the staff to see.</summary>
internal static class CitizenSteps
{
    public const string Pin = "248613";

    public static async Task<CitizenActor> CitizenAsync(this TestCore core, string name = "anna")
    {
        var opened = await core.Dispatcher.SendAsync(Actor.System("test"), new OpenSession($"openid-{name}"));
        var session = await core.Dispatcher.QueryAsync(Actor.Nobody, new ResumeSession(opened.Token));
        return new CitizenActor(session!.SessionId, session.CitizenId);
    }

    /// <summary>Filed with a PIN and stepped up.</summary>
    public static async Task<(CitizenActor Citizen, Guid CaseId)> UnlockedAsync(this TestCore core, FileComplaint? complaint = null)
    {
        var citizen = await core.CitizenAsync();
        var filed = await core.Dispatcher.SendAsync(citizen, (complaint ?? TestData.Complaint()) with { Pin = Pin });
        Assert.NotNull((await core.Dispatcher.SendAsync(citizen, new StepUp(Pin, null))).UnlockedUntil);
        return (citizen, filed.Id);
    }

    /// <summary>Up to one chunk.</summary>
    public static async Task<Guid> HandInAsync(
        this TestCore core,
        CitizenActor citizen,
        Guid caseId,
        string fileName,
        EvidenceKind kind,
        byte[] bytes
    )
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var upload = await core.Dispatcher.SendAsync(citizen, new BeginEvidence(caseId, fileName, bytes.Length, hash, kind));
        await core.Dispatcher.SendAsync(citizen, new StoreEvidenceChunk(caseId, upload.Id, 0, bytes));
        await core.Dispatcher.SendAsync(citizen, new CompleteEvidence(caseId, upload.Id));
        return upload.Id;
    }
}
