using CsCheck;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Database.Tests.Cases;

/// <summary>A made-up tree with people and cases, small enough to collide often.</summary>
internal sealed record RandomCity(IReadOnlyList<StaffRights> People, IReadOnlyList<RandomCase> Cases)
{
    private static readonly string[] Counties = ["410422", "410423"];
    private static readonly string[] Townships = [.. Counties.SelectMany(county => new[] { county + "101", county + "102" })];
    private static readonly string[] Villages = [.. Townships.SelectMany(township => new[] { township + "201", township + "202" })];

    private static readonly Gen<Post> GenPost = Gen.OneOf(
        Gen.Const(new Post(StaffRole.CityOfficer, DivisionCode.Parse("4104"), true)),
        Gen.OneOf(Counties).Select(code => new Post(StaffRole.CountyOfficer, DivisionCode.Parse(code), true)),
        Gen.OneOf(Townships).Select(code => new Post(StaffRole.StationOfficer, DivisionCode.Parse(code), true)),
        Gen.OneOf(Villages).Select(code => new Post(StaffRole.VillageOfficer, DivisionCode.Parse(code), true)),
        Gen.OneOf(Counties).Select(code => new Post(StaffRole.LeaderView, DivisionCode.Parse(code), false)),
        Gen.Const(new Post(StaffRole.SystemAdministrator, DivisionCode.Parse("4104"), false))
    );

    public static readonly Gen<RandomCity> Gen_ =
        from posts in GenPost.List[0, 3].Array[6]
        from cases in RandomCase.Gen_(posts.Length, Villages).Array[0, 25]
        select new RandomCity([.. posts.Select((held, index) => new StaffRights(Person(index), $"演示{index}", held))], cases);

    public static Guid Person(int index) => new(index + 1, 0, 0, new byte[8]);
}

/// <param name="Members">Beside owner and supervisor: person and role.</param>
internal sealed record RandomCase(
    string Village,
    bool NeedToKnow,
    int Owner,
    int? Supervisor,
    IReadOnlyList<(int Person, CaseMemberRole Role)> Members
)
{
    public static Gen<RandomCase> Gen_(int people, string[] villages) =>
        from village in Gen.OneOf(villages)
        from needToKnow in Gen.Bool
        from owner in Gen.Int[0, people - 1]
        from supervisor in Gen.Int[0, people - 1].Nullable()
        from members in Gen.Select(Gen.Int[0, people - 1], Gen.OneOf(CaseMemberRole.Participant, CaseMemberRole.Barred)).List[0, 4]
        select new RandomCase(village, needToKnow, owner, supervisor, [.. members.Distinct()]);

    public Case Build(int index)
    {
        var id = Ids.New(TestCore.Start.AddSeconds(index));
        var township = DivisionCode.Parse(Village[..9]);
        var filed = new ComplaintFiled(
            id,
            id,
            $"R{id:N}"[..20],
            Nature.Complaint,
            "D3",
            Sensitive: NeedToKnow,
            MinorInvolved: false,
            township,
            DivisionCode.Parse(Village),
            AvoidVillage: false,
            new DangerAnswers(),
            CitizenId: null,
            Barred: [],
            RecordedBy: null,
            TestCore.Start.AddSeconds(index)
        );
        var supervisor = Supervisor is { } person ? new AccountableOfficer(RandomCity.Person(person), "", township.Parent!.Value) : null;
        return Case.Register(filed, new AccountableOfficer(RandomCity.Person(Owner), "", township), supervisor, []);
    }
}
