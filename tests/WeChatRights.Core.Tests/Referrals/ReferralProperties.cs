using CsCheck;
using WeChatRights.Core.Referrals;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Tests.Referrals;

/// <summary>Random stories of a referral against a model that knows nothing of the table: a pair of flags, a deadline and what was told.</summary>
public sealed class ReferralProperties
{
    [Fact]
    public void Referral_TenThousandRandomStories_AgreeWithTheModel() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 60 * 24 * 4])
            .Array[1, 25]
            .Sample(
                story =>
                {
                    var referral = ReferralBuilder.Sent();
                    var model = new Model();
                    var now = ReferralBuilder.Now;
                    foreach (var (choice, minutes) in story)
                    {
                        now = now.AddMinutes(minutes);
                        if (choice == 6)
                        {
                            Assert.Equal(model.Remind(now), referral.Remind(now));
                        }
                        else
                        {
                            var action = (ReferralAction)choice;
                            var refusal = Record.Exception(() => referral.Do(action, now)) as DomainException;
                            Assert.Equal(model.Do(action, now), refusal is null);
                        }

                        Assert.Equal(model.Open, ReferralTransitions.IsOpen(referral.State));
                        Assert.Equal(model.Open && model.Taken, referral.State == ReferralState.Accepted);
                        Assert.Equal(model.Open ? model.Due : null, referral.DueAt);
                        Assert.Equal(model.Open && now > model.Due, referral.IsOverdue(now));
                        Assert.Equal(model.Steps, referral.Entries.Count);
                    }
                },
                iter: 10_000
            );

    private sealed class Model
    {
        private readonly HashSet<DateTimeOffset> _told = [];

        public bool Open { get; private set; } = true;
        public bool Taken { get; private set; }
        public DateTimeOffset Due { get; private set; } = ReferralBuilder.Now + ReferralBuilder.AnswerWithin;
        public int Steps { get; private set; } = 1;

        public bool Remind(DateTimeOffset now) => Open && now > Due && _told.Add(Due);

        /// <returns>Whether it is possible.</returns>
        public bool Do(ReferralAction action, DateTimeOffset now)
        {
            var possible =
                Open
                && action switch
                {
                    ReferralAction.Accept => !Taken,
                    ReferralAction.Report or ReferralAction.Close => Taken,
                    ReferralAction.Urge => now > Due,
                    _ => true,
                };
            if (!possible)
            {
                return false;
            }

            Steps++;
            Open = action is not (ReferralAction.Close or ReferralAction.Return or ReferralAction.Withdraw);
            Taken |= action == ReferralAction.Accept;
            Due = action is ReferralAction.Accept or ReferralAction.Report ? now + ReferralBuilder.ReportWithin : Due;
            return true;
        }
    }
}
