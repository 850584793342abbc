using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Access;

/// <summary>Two women with the same PIN, and what each of them filed. One session of the first has shown the PIN, one nothing.</summary>
internal sealed class AccessCitizens(TestCore core, AccessPeople people)
{
    public const string Pin = "248613";

    /// <summary>By column of "Doors of her complaint".</summary>
    public Dictionary<string, Guid> Complaints { get; } = new(StringComparer.Ordinal);

    public Dictionary<Guid, string> Canaries { get; } = [];

    public async Task FileAllAsync()
    {
        var anna = await core.SignInCitizenAsync("access-anna");
        var bertha = await core.SignInCitizenAsync("access-bertha");
        await FileAsync("hers, shredded", anna, Pin);
        await EndAsync("hers, shredded");
        await core.Dispatcher.SendAsync(people.Others["SEC"], new ShredCase(Complaints["hers, shredded"], ShredReason.PersonAsked));
        await FileAsync("hers", anna, Pin);
        await FileAsync("hers, closed", anna, Pin);
        await EndAsync("hers, closed");
        await FileAsync("hers, other PIN", anna, "135790");
        await FileAsync("hers, no PIN", anna, null);
        await FileAsync("another's", bertha, Pin);
        await FileAsync("of a receipt", Actor.Nobody, Pin);
        Complaints["unknown"] = Aim.Unknown;
        people.Others["citizen"] = await core.SignInCitizenAsync("access-anna");
        people.Others["opened"] = anna;
        var opened = await core.Dispatcher.SendAsync(anna, new StepUp(Pin, null));
        Assert.NotNull(opened.UnlockedUntil);
    }

    private async Task FileAsync(string column, Actor by, string? pin)
    {
        var canary = $"{AccessWorld.Canary}女{Complaints.Count:D2}号";
        var filed = await core.Dispatcher.SendAsync(by, TestData.Complaint() with { Narrative = $"演示：{canary}。", Pin = pin });
        Complaints[column] = filed.Id;
        Canaries[filed.Id] = canary;
        await core.Dispatcher.SendAsync(people.At("station").Me, new MessageClient(filed.Id, $"演示答复：{canary}。"));
    }

    private async Task EndAsync(string column)
    {
        await core.Dispatcher.SendAsync(people.At("station").Me, new AcceptCase(Complaints[column]));
        await core.Dispatcher.SendAsync(
            people.At("station").Me,
            new CloseCase(Complaints[column], CaseResult.Answered, ClosingProof.HerWord, "演示：已办结。")
        );
    }
}
