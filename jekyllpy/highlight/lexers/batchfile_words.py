"""Words that the lexer of batch files tells apart (the tables of Rouge 3.30's ``batchfile``)."""

from __future__ import annotations

BUILTINS = """\
assoc attrib bcdedit break cacls cd chcp chdir chkdsk chkntfs choice cls cmd color comp compact convert copy date del
dir diskpart doskey dpath driverquery echo endlocal erase fc find findstr format fsutil ftype gpresult graftabl help
icacls label md mkdir mklink mode more move openfiles path pause popd print prompt pushd rd recover ren rename replace
rmdir robocopy sc schtasks setlocal shift shutdown sort start subst systeminfo takeown taskkill tasklist time timeout
title tree type ver verify vol waitfor wmic xcopy
"""

OTHER_COMMANDS = """\
addusers admodcmd ansicon arp at bcdboot bitsadmin browstat certreq certutil change cidiag cipher cleanmgr clip cmdkey
compress convertcp coreinfo csccmd cscript csvde curl debug defrag delprof deltree devcon diamond dirquota diruse
diskshadow diskuse dism dnscmd dsacls dsadd dsget dsmgmt dsmod dsmove dsquery dsregcmd dsrm edlin eventcreate expand
extract fdisk fltmc forfiles freedisk ftp getmac gpupdate hostname ifmember inuse ipconfig kill lgpo lodctr logman
logoff logtime makecab mapisend mbsacli mem mountvol moveuser msg mshta msiexec msinfo32 mstsc nbtstat net net1 netdom
netsh netstat nlsinfo nltest now nslookup ntbackup ntdsutil ntoskrnl ntrights nvspbind pathping perms ping pngout
pnputil portqry powercfg printbrm prncnfg prnmngr procdump psexec psfile psgetsid psinfo pskill pslist psloggedon
psloglist pspasswd psping psservice psshutdown pssuspend qbasic qgrep qprocess query quser qwinsta rasdial reg reg1
regdump regedt32 regini regsvr32 reset restore rmtshare route rpcping run runas rundll32 scandisk setspn setx sfc
share shellrunas shortcut sigcheck sleep slmgr strings subinacl sysmon telnet tftp tlist touch tracerpt tracert tscon
tsdiscon tskill tttracer typeperf tzutil undelete unformat verifier vmconnect vssadmin w32tm wbadmin wecutil wevtutil
wget where whoami windiff winrm winrs wpeutil wpr wscript wuauclt wusa
"""
