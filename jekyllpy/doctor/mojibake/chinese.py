"""How common a Chinese character is, and which words of two it makes on academic and technical pages."""

from __future__ import annotations

from functools import lru_cache

# The commonest characters of written Chinese, roughly in order of use: simplified, with some traditional ones.
COMMON = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道"
    "行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意"
    "无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什"
    "二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义"
    "各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金"
    "指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求"
    "据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔言步音火语引技深华语词证药聯華說語學"
    "國來時會發後經過對開關長門車東馬電見機點實書業產應當與為這個們沒還進動現樣從無將兩問題間話論認識計設記"
)
RANK = {char: place for place, char in reversed(list(enumerate(COMMON)))}

_WORDS = (
    "大学 研究 科学 技术 科技 教授 博士 硕士 学士 学生 学院 学校 实验 论文 会议 期刊 语音 语言 "
    "语义 语料 词语 词汇 话题 对话 电话 火山 引擎 搜索 人工 智能 机器 学习 深度 强化 模型 算法 "
    "数据 计算 网络 系统 软件 硬件 工程 信息 通信 图像 视频 音频 声音 音乐 视觉 识别 理解 生成 "
    "翻译 推荐 知识 图谱 安全 隐私 中国 北京 上海 深圳 杭州 南京 武汉 香港 台湾 新加 加坡 美国 "
    "日本 腾讯 阿里 百度 字节 跳动 华为 微软 谷歌 豆包 之家 公司 团队 项目 发表 获得 介绍 主页 "
    "首页 个人 简介 联系 邮箱 地址 电子 新闻 报道 媒体 平台 应用 产品 开发 设计 理论 数学 物理 "
    "化学 生物 医学 经济 社会 历史 文化 教育 国际 中文 英文 自然 处理 任务 优化 训练 评估 方法 "
    "问题 分析 综述 开源 代码 作者 编辑 审稿"
)
WORDS = frozenset(_WORDS.split())


@lru_cache(maxsize=4096)
def common(char: str) -> float:
    """How common the character is: 1 for one that no list of common characters has, up to some hundreds."""
    levels = sum(_first_level(char, codec, *rows) for codec, rows in _LEVELS)
    rank = RANK.get(char)
    return (1 + 4 * levels) * (1.0 if rank is None else 3 + 40 / (1 + rank / 60))


# The national standards put the characters in everyday use first: the lead bytes of that first part.
_LEVELS = (("gb2312", (0xB0, 0xD7)), ("big5", (0xA4, 0xC6)), ("euc_jp", (0xB0, 0xCF)))


def _first_level(char: str, codec: str, first: int, last: int) -> bool:
    encoded = char.encode(codec, "ignore")
    return len(encoded) == 2 and first <= encoded[0] <= last


def is_word(pair: str) -> bool:
    """Whether the two characters make a word that such pages use often."""
    return pair in WORDS
