using Mediator;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Kin;
using WeChatRights.Core.Intake;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Access;

/// <param name="Relation">A row of "Which case she may see".</param>
/// <param name="State">A column of "Doors of a case".</param>
internal sealed record PlacedCase(string Level, string Relation, StaffActor Viewer, Guid CaseId, string State);

/// <summary>For each level one case in every relation of docs/access.md to an officer of that level, brought there by the real commands.</summary>
internal sealed class AccessCases(TestCore core, AccessPeople people)
{
    public const string KinPhone = "13911112222";
    private int _filed;

    public List<PlacedCase> All { get; } = [];

    /// <summary>First what is to be shredded, because nobody may take it back afterwards; then the rest.</summary>
    public async Task FileAllAsync()
    {
        var shredded = new List<Guid>();
        foreach (var level in AccessPeople.Levels)
        {
            var caseId = await EndedAsync(level);
            shredded.Add(caseId);
            Place(level, "is hers, shredded", people.At(level).Me, caseId, "shredded");
        }

        core.Clock.Advance(Case.UndoWithin + TimeSpan.FromMinutes(1));
        await core.KeepSignedInAsync();
        foreach (var caseId in shredded)
        {
            await DoAsync((StaffActor)people.Others["SEC"], new ShredCase(caseId, ShredReason.FiledInError));
        }

        foreach (var level in AccessPeople.Levels)
        {
            await FileOwnAsync(level);
            await FileNearAsync(level);
            await FileFarAsync(level);
        }

        await FileClosedToHerAsync();
    }

    /// <summary>Words by which a case is known wherever it turns up.</summary>
    public static string CanaryOf(int number) => $"{AccessWorld.Canary}{number:D3}号";

    public Dictionary<Guid, string> Canaries { get; } = [];

    private async Task FileOwnAsync(string level)
    {
        var me = people.At(level).Me;
        Place(level, "is hers", me, await HeldAsync(level));
        var accepted = await HeldAsync(level);
        await DoAsync(me, new AcceptCase(accepted));
        Place(level, "is hers, accepted", me, accepted, "accepted");
        Place(level, "is hers, closed", me, await EndedAsync(level), "closed");
        if (level != "city")
        {
            var lifted = await HeldAsync(level);
            await UpAsync(level, lifted);
            Place(level, "was hers and went up", me, lifted);
        }

        var aside = await HeldAsync(level);
        await BarAsync(aside, me);
        Place(level, "was hers, and she must stand aside", me, aside);
        await FileOfKinAsync(level, me);
        Place(level, "does not exist", me, Aim.Unknown);
    }

    /// <summary>First the case, then the declaration.</summary>
    private async Task FileOfKinAsync(string level, StaffActor me)
    {
        var phone = $"1392222000{Array.IndexOf(AccessPeople.Levels, level)}";
        var caseId = await HeldAsync(level, complaint => complaint with { Respondent = new Respondent("演示丙", phone, null) });
        await DoAsync(me, new DeclareKin(phone, null));
        Place(level, "was hers, and she then declared herself kin", me, caseId);
    }

    private async Task FileNearAsync(string level)
    {
        var colleague = people.At(level).Colleague;
        var near = level == "village" ? await HeldAsync("village") : await FileAsync();
        Place(level, "lies in her area, a colleague or a lower unit has it", colleague, near);
        if (Above(level) is { } above)
        {
            Place(level, "lies in her area, the unit above has it", colleague, await HeldAsync(above));
        }

        if (level != "village")
        {
            Place(level, "is under her as the named superior", people.At(level).Me, await HeldAsync(Below(level)));
        }
    }

    private async Task FileFarAsync(string level)
    {
        var colleague = people.At(level).Colleague;
        var (sibling, above) = level switch
        {
            "village" => (await VillageAsync(AccessPeople.OtherVillage), await FileAsync(village: AccessPeople.OtherVillage)),
            "station" => (await FileAsync(TestCity.OtherTownship), await LiftedAsync(TestCity.OtherTownship, 1)),
            "county" => (await FileAsync(AccessPeople.FarTownship), await LiftedAsync(AccessPeople.FarTownship, 2)),
            _ => (await FileAsync(AccessPeople.FarTownship), await LiftedAsync(AccessPeople.FarTownship, 1)),
        };
        Place(level, "lies in a sibling area", colleague, sibling);
        Place(level, "lies in a sibling area, the unit above has it", colleague, above);
        Place(level, "lies in another county", colleague, await FileAsync(AccessPeople.FarTownship));
    }

    /// <summary>One case of each kind, near to all four.</summary>
    private async Task FileClosedToHerAsync()
    {
        var violence = await FileAsync(village: TestCity.Village, category: "F1");
        var minor = await FileAsync(village: TestCity.Village, change: complaint => complaint with { MinorInvolved = true });
        var ruledOut = await FileAsync(village: TestCity.Village, change: complaint => complaint with { AvoidVillage = true });
        var aside = await FileAsync(village: TestCity.Village);
        foreach (var level in AccessPeople.Levels)
        {
            await DoAsync(people.At(level).Colleague, new DeclareKin(KinPhone, null));
            await BarAsync(aside, people.At(level).Colleague);
        }

        var kin = await FileAsync(
            village: TestCity.Village,
            change: complaint => complaint with { Respondent = new Respondent("演示乙", KinPhone, null) }
        );
        foreach (var level in AccessPeople.Levels)
        {
            var colleague = people.At(level).Colleague;
            Place(level, "lies in her area, domestic violence, not a handler", colleague, violence);
            Place(level, "lies in her area, a minor's, not a handler", colleague, minor);
            Place(level, "lies in her area, the village ruled out, not a handler", colleague, ruledOut);
            Place(level, "lies in her area, she must stand aside", colleague, aside);
            Place(level, "lies in her area, she is kin of a party", colleague, kin);
        }
    }

    /// <summary>A fresh case that the officer in charge at this level answers for.</summary>
    public async Task<Guid> HeldAsync(string level, Func<FileComplaint, FileComplaint>? change = null) =>
        level switch
        {
            "village" => await VillageAsync(TestCity.Village, change),
            "station" => await FileAsync(village: TestCity.Village, change: change),
            "county" => await LiftedAsync(TestCity.Township, 1, change),
            _ => await LiftedAsync(TestCity.Township, 2, change),
        };

    public async Task<Guid> FileAsync(
        string township = TestCity.Township,
        string? village = null,
        string category = "D3",
        Func<FileComplaint, FileComplaint>? change = null
    )
    {
        var canary = CanaryOf(++_filed);
        var complaint = TestData.Complaint(category: category, township: township) with
        {
            Village = village,
            Narrative = $"演示：{canary}。",
        };
        var caseId = await core.FileCaseAsync(change?.Invoke(complaint) ?? complaint);
        Canaries[caseId] = canary;
        return caseId;
    }

    public Task BarAsync(Guid caseId, StaffActor staff) =>
        core.ArrangeAsync(db => db.Add(new CaseMember(caseId, staff.StaffId, CaseMemberRole.Barred)));

    private async Task<Guid> EndedAsync(string level)
    {
        var caseId = await HeldAsync(level);
        await DoAsync(people.At(level).Me, new AcceptCase(caseId));
        await DoAsync(people.At(level).Me, new CloseCase(caseId, CaseResult.Answered, ClosingProof.HerWord, "演示：已办结。"));
        return caseId;
    }

    private async Task<Guid> VillageAsync(string village, Func<FileComplaint, FileComplaint>? change = null)
    {
        var caseId = await FileAsync(village: village, change: change);
        await DoAsync(people.At("station").Me, new SendCaseDown(caseId, village, "演示：请就近办理。"));
        return caseId;
    }

    private async Task<Guid> LiftedAsync(string township, int levels, Func<FileComplaint, FileComplaint>? change = null)
    {
        var caseId = await FileAsync(township, change: change);
        for (var (unit, lifted) = (township, 0); lifted < levels; lifted++, unit = unit[..6])
        {
            await DoAsync(people.Desks[unit].Me, new EscalateCase(caseId, "演示：请上级办理。"));
        }

        return caseId;
    }

    private Task UpAsync(string level, Guid caseId) => DoAsync(people.At(level).Me, new EscalateCase(caseId, "演示：请上级办理。"));

    private Task DoAsync<T>(StaffActor staff, ICommand<T> command) => core.Dispatcher.SendAsync(staff, command);

    private void Place(string level, string relation, StaffActor viewer, Guid caseId, string state = "registered") =>
        All.Add(new PlacedCase(level, relation, viewer, caseId, state));

    private static string? Above(string level) =>
        level switch
        {
            "village" => "station",
            "station" => "county",
            "county" => "city",
            _ => null,
        };

    private static string Below(string level) =>
        level switch
        {
            "station" => "village",
            "county" => "station",
            _ => "county",
        };
}
