using System.Security.Cryptography;
using System.Text;
using WeChatRights.Core.Consultations.Notes;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Tests.Consultations;

/// <summary>The hashed form is written down; a signature of years ago has to be computed alike.</summary>
public sealed class AdviceCanonTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 9, 0, 0, 123, TimeSpan.FromHours(8));
    private static readonly Guid Case = new("0193f000-0000-7000-8000-000000000001");
    private static readonly Signer Signer = new(
        new Guid("0193f000-0000-7000-8000-000000000002"),
        "演示员",
        StaffRole.CountyOfficer,
        DivisionCode.Parse("410422")
    );

    [Fact]
    public void Text_OfANote_IsAsWrittenDown()
    {
        var advice = Advice(
            "第一行\n第二行 \\",
            [new FollowUpStep("带复印件", StepBy.Her, new DateOnly(2026, 11, 10)), new FollowUpStep("问", StepBy.Station)]
        );
        var note = Sign(advice);

        var expected = string.Join(
            '\n',
            "advice-note/1",
            $"note: {note.Id}",
            $"case: {Case}",
            "replaces: ",
            $"signer: {Signer.StaffId}",
            "name: 演示员",
            "role: CountyOfficer",
            "unit: 410422",
            "signed: 2026-11-03T01:00:00.123000Z",
            "adviser: 演示律师",
            "held: 2026-11-03T01:00:00.123000Z",
            "salt: 00ff",
            "questions: 怎么办",
            @"advice: 第一行\n第二行 \\",
            "article: FJB-23",
            "step: Her|2026-11-10|带复印件",
            "step: Station||问",
            ""
        );
        Assert.Equal(expected, AdviceCanon.Text(note, advice));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(expected))), note.Hash);
    }

    [Fact]
    public void Fits_AfterAnyChange_IsFalse()
    {
        var advice = Advice("怎么办", []);
        var note = Sign(advice);
        var content = advice.Content;

        Assert.True(note.Fits(advice));
        Assert.All(
            [
                advice with
                {
                    Salt = "00fe",
                },
                advice with
                {
                    Adviser = "别人",
                },
                advice with
                {
                    HeldAt = Now.AddSeconds(1),
                },
                advice with
                {
                    Content = content with { Advice = "怎么办。" },
                },
                advice with
                {
                    Content = content with { Questions = "" },
                },
                advice with
                {
                    Content = content with { Articles = [] },
                },
                advice with
                {
                    Content = content with { Steps = [new FollowUpStep("问", StepBy.Her)] },
                },
            ],
            changed => Assert.False(note.Fits(changed))
        );
    }

    [Fact]
    public void Text_OfWordsThatLookLikeALine_CannotBeMistaken()
    {
        var forged = Advice("好\narticle: FJB-23", []);
        var honest = forged with { Content = forged.Content with { Advice = "好", Articles = ["FJB-23", "FJB-23"] } };
        var note = Sign(forged);

        Assert.NotEqual(AdviceCanon.Text(note, forged), AdviceCanon.Text(note, honest));
    }

    private static SignedAdvice Advice(string advice, FollowUpStep[] steps) =>
        new(new AdviceContent("怎么办", advice, ["FJB-23"], steps), "演示律师", Now, "00ff");

    private static AdviceNote Sign(SignedAdvice advice)
    {
        using var key = new CaseKey(Case, new byte[32]);
        return new AdviceNote(Case, null, Signer, advice, key, Now);
    }
}
