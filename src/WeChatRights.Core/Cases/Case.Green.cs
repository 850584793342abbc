using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Green;

namespace WeChatRights.Core.Cases;

/// <summary>绿色通道: the matter goes before others.</summary>
internal sealed partial class Case
{
    /// <summary>Null: it goes its usual way.</summary>
    public GreenGround? Green { get; private set; }

    /// <summary>Within a day the first help is arranged: something is referred, or a measure of protection or one of the five tasks is done.</summary>
    public void OpenGreenChannel(CaseActor actor, GreenGround ground, Words words, DateTimeOffset now)
    {
        Require(CaseAction.GoFirst);
        if (Green is not null)
        {
            throw new DomainException(GreenErrors.Open);
        }

        TakenUpAt ??= now;
        Green = ground;
        Start(GreenChannelPolicy.Start(now));
        Log(CaseEventKind.GreenChannelOpened, actor, now, words);
    }

    public void EndGreenChannel(CaseActor actor, Words words, DateTimeOffset now)
    {
        Require(CaseAction.GoFirst);
        if (Green is null)
        {
            throw new DomainException(GreenErrors.NotOpen);
        }

        Green = null;
        Stop(ClockKind.FirstHelp, now);
        Log(CaseEventKind.GreenChannelEnded, actor, now, words);
    }
}
