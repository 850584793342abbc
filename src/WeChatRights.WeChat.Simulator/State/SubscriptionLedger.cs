namespace WeChatRights.WeChat.Simulator.State;

/// <summary>One accept is one message. Sends to one person must not overlap.</summary>
internal sealed class SubscriptionLedger
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string OpenId, string TemplateId), int> _credits = [];
    private readonly HashSet<string> _sending = new(StringComparer.Ordinal);

    public void Accept(string openId, string templateId, int count)
    {
        lock (_gate)
        {
            _credits[(openId, templateId)] = _credits.GetValueOrDefault((openId, templateId)) + count;
        }
    }

    public void Reject(string openId, string templateId)
    {
        lock (_gate)
        {
            _credits.Remove((openId, templateId));
        }
    }

    public bool TrySpend(string openId, string templateId, bool keep)
    {
        lock (_gate)
        {
            var left = _credits.GetValueOrDefault((openId, templateId));
            if (left < 1)
            {
                return false;
            }

            _credits[(openId, templateId)] = keep ? left : left - 1;
            return true;
        }
    }

    /// <summary>False when a send to this person is under way (43108).</summary>
    public bool TryBegin(string openId)
    {
        lock (_gate)
        {
            return _sending.Add(openId);
        }
    }

    public void End(string openId)
    {
        lock (_gate)
        {
            _sending.Remove(openId);
        }
    }

    public IReadOnlyList<object> Snapshot()
    {
        lock (_gate)
        {
            return
            [
                .. _credits.Select(entry => new
                {
                    openid = entry.Key.OpenId,
                    templateId = entry.Key.TemplateId,
                    credits = entry.Value,
                }),
            ];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _credits.Clear();
        }
    }
}
